"""What the run's own files say, read and worked out by slow, plain code: the other side of every comparison."""

import numpy


def colours(report):
    """The embedded picture's pixels as numbers 0xRRGGBB, by row and column."""
    script = "player => [player.data.width, Array.from(player.engine.colours.ofPixel, at => player.engine.colours.keys[at])]"
    width, numbers = report.player(script)
    return numpy.array(numbers, dtype=numpy.uint32).reshape(-1, width)


def channels(colours):
    return numpy.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=-1).astype(numpy.uint8)


def labels_of_steps(trace, assignments, colours):
    """The cluster of every pixel at every step; None at the start."""
    found = [None]
    for step in trace["steps"][1:]:
        if step["phase"] == "assign":
            found.append(assignments[(step["index"] - 1) // 2])
            continue
        labels = found[-1].copy()
        for event in step.get("events", []):
            if event["kind"] in ("relocated", "split") and event.get("colour"):
                red, green, blue = event["colour"]
                labels[colours == (red << 16 | green << 8 | blue)] = event["cluster"]
        found.append(labels)
    return found


def last_changes(labels):
    """For every pixel the step at which it took the cluster it keeps, from the labels of all steps."""
    last = numpy.ones(labels[1].shape, dtype=int)
    for step in range(2, len(labels)):
        last[labels[step] != labels[step - 1]] = step
    return last
