"""A followed pixel's numbers, beside the same ones worked out here."""

import pytest

ROWS = """player => [...player.querySelectorAll("[data-part='follow-rows'] tr")].map((row) => ({
    cluster: row.querySelector("th").textContent.trim(),
    squared: row.querySelector("data")?.value ?? null,
    text: row.innerText,
    nearest: row.classList.contains("nearest"),
}))"""


def follow(report, step, x, y):
    report.player("(player, { step, x, y }) => { player.step = step; player.follow({ x, y }) }", {"step": step, "x": x, "y": y})
    return report.player(ROWS)


def colour_at(report, x, y):
    script = """(player, { x, y }) => {
        const { colours } = player.engine;
        const key = colours.keys[colours.ofPixel[y * colours.width + x]];
        return [key >> 16, (key >> 8) & 255, key & 255];
    }"""
    return report.player(script, {"x": x, "y": y})


def squares(colour, centroid):
    red, green, blue = (float(value) - float(mean) for value, mean in zip(colour, centroid))
    return (red * red + green * green) + blue * blue


@pytest.mark.parametrize("share", [0.2, 0.5, 0.85])
def test_the_table_holds_the_exact_squared_distances_of_every_step(report, trace, share):
    width, height = report.player("player => [player.data.width, player.data.height]")
    x, y = int(width * share), int(height * (1 - share))
    colour = colour_at(report, x, y)
    for step in trace["steps"][:6] + trace["steps"][-2:]:
        rows = follow(report, step["index"], x, y)
        assert len(rows) == len(step["centroids"])
        wanted = [None if c is None else squares(colour, c) for c in step["centroids"]]
        got = [None if row["squared"] is None else float(row["squared"]) for row in rows]
        assert got == wanted
        nearest = min((value, index) for index, value in enumerate(wanted) if value is not None)[1]
        assert [row["nearest"] for row in rows] == [index == nearest for index in range(len(rows))]


def test_the_sentence_names_the_winner_and_the_margin(report, trace):
    step = trace["steps"][1]
    colour = colour_at(report, 3, 2)
    follow(report, 1, 3, 2)
    order = sorted((squares(colour, centroid), index) for index, centroid in enumerate(step["centroids"]))
    sentence = report.player("player => player.part('follow-summary').textContent")
    assert f"({colour[0]}, {colour[1]}, {colour[2]})" in sentence
    assert f"cluster {order[0][1] + 1}" in sentence
    if len(order) > 1:
        assert f"{order[1][0] - order[0][0]:,.1f}".replace(",", "\u202f") in sentence


def test_a_click_follows_the_pixel_under_it(report):
    marks = report.page.locator("kmeans-player [data-part='marks']")
    marks.scroll_into_view_if_needed()
    box = marks.bounding_box()
    width, height = report.player("player => [player.data.width, player.data.height]")
    marks.click(position={"x": box["width"] * 0.25, "y": box["height"] * 0.75})
    chosen = report.player("player => player.follower.pixel")
    assert abs(chosen["x"] - width * 0.25) <= 1 + width / box["width"]
    assert abs(chosen["y"] - height * 0.75) <= 1 + height / box["height"]


def test_arrow_keys_move_the_crosshair_and_escape_lets_the_pixel_go(report):
    report.page.locator("kmeans-player [data-part='marks']").focus()
    report.page.keyboard.press("ArrowRight")
    first = report.player("player => player.follower.pixel")
    report.page.keyboard.press("Shift+ArrowRight")
    assert report.player("player => player.follower.pixel") == {"x": first["x"] + 1, "y": first["y"]}
    assert report.step == 0
    report.page.keyboard.press("Escape")
    assert report.player("player => player.follower.pixel") is None


def test_a_typed_pixel_is_followed_and_kept_inside_the_picture(report):
    report.player("player => { player.part('follow-details').open = true }")
    report.page.locator("[data-part='follow-x']").first.fill("5")
    report.page.locator("[data-part='follow-y']").first.fill("999999")
    report.page.keyboard.press("Tab")
    height = report.player("player => player.data.height")
    assert report.player("player => player.follower.pixel") == {"x": 5, "y": height - 1}
