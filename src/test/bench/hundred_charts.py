"""A hundred charts: the dataset for `sailau export`, and the same charts drawn by matplotlib.

    python3 src/test/bench/hundred_charts.py dataset > hundred.sailau.json
    python3 src/test/bench/hundred_charts.py draw hundred.sailau.json FOLDER

Fifty contests of six candidates, each by shares and by votes. Prints the seconds of each chart.
"""
import json
import random
import sys
import time

CONTESTS = 50


def dataset():
    numbers = random.Random(2022)
    contests = []
    for number in range(CONTESTS):
        votes = sorted((numbers.randrange(50_000, 3_000_000) for _ in range(6)), reverse=True)
        ids = [f"c{i}" for i in range(6)]
        contests.append({
            "id": f"district-{number + 1}",
            "name": {"en": f"District {number + 1}"},
            "choiceKind": "candidate",
            "unit": "country",
            "rounding": {"decimals": 2, "mode": "half-up", "stated": True},
            "choices": [
                {"id": i, "name": {"en": f"Candidate {i} of district {number + 1}"}} for i in ids],
            "tallies": [
                {"choice": i, "votes": v, "share": round(100 * v / sum(votes), 2)}
                for i, v in zip(ids, votes)],
        })
    return {
        "$schema": "https://sailau.org/schema/sailau-election-1.schema.json",
        "format": "sailau-election/1",
        "title": {"en": "Fifty districts"},
        "date": "2024-10-06",
        "status": "final",
        "sources": [{"id": "s", "publisher": {"en": "The Gazette"}, "date": "2024-10-08"}],
        "units": [{"id": "country", "name": {"en": "The country"}, "kind": "electorate"}],
        "contests": contests,
    }


def draw(election, folder):
    import matplotlib
    matplotlib.use("Agg")
    from matplotlib import pyplot
    for contest in election["contests"]:
        names = [choice["name"]["en"] for choice in contest["choices"]]
        for measure in ("share", "votes"):
            start = time.perf_counter()
            values = [tally[measure] for tally in contest["tallies"]]
            figure, axes = pyplot.subplots(1, 2, figsize=(13.333, 7.5), dpi=144)
            figure.suptitle(f"{names[0]}: {values[0]}, the next candidate {values[1]}", x=0.02, ha="left")
            for axis in axes:
                bars = axis.barh(names, values, color=["#5B3C9E"] + ["#7B8492"] * (len(values) - 1))
                axis.bar_label(bars, [str(value) for value in values], padding=4)
                axis.invert_yaxis()
                axis.spines[["top", "right", "bottom"]].set_visible(False)
            axes[1].set_xlim(0, values[1] * 1.2)
            axes[1].set_yticks([])
            figure.text(0.02, 0.02, "Source: The Gazette, 8 October 2024.")
            figure.savefig(f"{folder}/{contest['id']}-{measure}.png")
            pyplot.close(figure)
            print(f"{time.perf_counter() - start:.3f}")


if sys.argv[1:2] == ["dataset"]:
    json.dump(dataset(), sys.stdout, indent=1)
elif sys.argv[1:2] == ["draw"] and len(sys.argv) == 4:
    with open(sys.argv[2], encoding="utf-8") as file:
        draw(json.load(file), sys.argv[3])
else:
    sys.exit(__doc__)
