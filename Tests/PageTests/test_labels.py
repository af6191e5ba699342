"""What the script works out for itself is what the program recorded, pixel for pixel."""

import base64
import io

import numpy
import pytest
from PIL import Image

from recorded import channels, colours, labels_of_steps

# The whole run is checked in the page, from one message a batch of steps, so that a long run takes seconds.
COMPARE = """async (player, { step, labels }) => {
    const wanted = Uint8Array.from(atob(labels), (letter) => letter.charCodeAt(0));
    const got = await player.labels(step);
    let differing = got.length === wanted.length ? 0 : Infinity;
    for (let at = 0; at < wanted.length; at += 1) differing += got[at] === wanted[at] ? 0 : 1;
    return differing;
}"""
CANVAS = """player => {
    const canvas = player.querySelector("[data-part='picture']");
    return [canvas.width, canvas.height, canvas.toDataURL("image/png")];
}"""


def shown(assignments, report):
    """The recorded labels of the pixels that the page embeds: all of them, unless the picture was reduced."""
    width, height = report.player("player => [player.data.width, player.data.height]")
    if assignments.shape[1:] != (height, width):
        pytest.skip("the page shows a reduced picture")
    return assignments


def canvas(report):
    width, height, address = report.player(CANVAS)
    picture = Image.open(io.BytesIO(base64.b64decode(address.split(",", 1)[1]))).convert("RGB")
    assert picture.size == (width, height)
    return numpy.array(picture)


def test_every_assign_step_has_the_recorded_label_of_every_pixel(report, trace, assignments):
    labels = shown(assignments, report)
    steps = [step for step in trace["steps"] if step["phase"] == "assign"]
    assert len(steps) == len(labels)
    for step, wanted in zip(steps, labels):
        text = base64.b64encode(wanted.astype(numpy.uint8).tobytes()).decode()
        assert report.player(COMPARE, {"step": step["index"], "labels": text}) == 0, f"step {step['index']}"


def test_every_update_step_has_its_assign_steps_labels_but_for_relocated_colours(report, trace, assignments):
    labels = shown(assignments, report)
    recorded = labels_of_steps(trace, labels, colours(report))
    updates = [step for step in trace["steps"] if step["phase"] == "update"]
    relocating = [step for step in updates if step.get("events")]
    for step in updates[:5] + relocating + updates[-2:]:
        text = base64.b64encode(recorded[step["index"]].astype(numpy.uint8).tobytes()).decode()
        assert report.player(COMPARE, {"step": step["index"], "labels": text}) == 0, f"step {step['index']}"


def test_updates_are_painted_in_their_new_centroids(report, trace, assignments):
    labels = shown(assignments, report)
    updates = [step for step in trace["steps"] if step["phase"] == "update" and not step.get("events")]
    for step in updates[:3] + updates[-1:]:
        report.player("(player, step) => { player.step = step }", step["index"])
        centroids = numpy.array([[value or 0 for value in row or (0, 0, 0)] for row in step["centroids"]], float)
        palette = numpy.clip(numpy.floor(centroids + 0.5), 0, 255).astype(numpy.uint8)
        assert (canvas(report) == palette[labels[(step["index"] - 1) // 2]]).all(), f"step {step['index']}"


def test_an_assign_step_keeps_the_full_colour_of_what_changed_and_pales_the_rest(report, trace, assignments):
    labels = shown(assignments, report)
    pixels = labels[0].size
    many = [s for s in trace["steps"] if s["phase"] == "assign" and s["iteration"] > 1 and s["changed"] >= 0.005 * pixels]
    if not many:
        pytest.skip("no later step changes half a per cent of the pixels")
    step = many[0]
    before = trace["steps"][step["index"] - 1]
    if before.get("events"):
        pytest.skip("a colour was handed to an empty cluster just before")
    report.player("(player, step) => { player.step = step }", step["index"])
    number = (step["index"] - 1) // 2
    changed = labels[number] != labels[number - 1]
    palette = numpy.clip(numpy.floor(numpy.array(step["centroids"], float) + 0.5), 0, 255)
    full = palette[labels[number]]
    pale = 0.25 * full + 0.75 * numpy.array([0xE6, 0xE6, 0xE4])
    painted = canvas(report).astype(float)
    assert (painted[changed] == full[changed]).all()
    assert abs(painted[~changed] - pale[~changed]).max() <= 0.51


def test_the_last_step_is_the_written_picture(report, folder):
    report.player("player => { player.step = Infinity; player.step = player.last }")
    wanted = numpy.array(Image.open(folder / "quantised.png").convert("RGB"))
    if wanted.shape[:2] != canvas(report).shape[:2]:
        pytest.skip("the page shows a reduced picture")
    assert report.step == report.player("player => player.data.steps.length - 1")
    assert (canvas(report) == wanted).all()


def test_settled_pixels_only_leaves_the_others_as_they_were(report, trace, assignments):
    labels = shown(assignments, report)
    if len(labels) < 4:
        pytest.skip("too short a run")
    step = next(s for s in trace["steps"] if s["phase"] == "assign" and s["iteration"] == 2)
    unsettled = (labels[1:] != labels[1]).any(axis=0)
    report.player("(player, step) => { player.step = step }", step["index"])
    report.player("player => player.part('settled').click()")
    report.wait_until("player => player.settling !== null")
    palette = numpy.clip(numpy.floor(numpy.array(step["centroids"], float) + 0.5), 0, 255).astype(numpy.uint8)
    wanted = numpy.where(unsettled[..., None], channels(colours(report)), palette[labels[1]])
    report.page.wait_for_timeout(100)
    assert (canvas(report) == wanted).all()
