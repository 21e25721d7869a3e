"""GoRules ZEN: a decision of one expression node, called a project at a time."""

import numpy
import zen

import table

EXPRESSIONS = {
    "share": "tier == 0 ? floor(total_planned / 5) : tier == 1 ? floor(total_planned * 3 / 20)"
    " : floor(total_planned / 10)",
    "cap": "min([$.share, (tier + 1) * 1000000000])",
    "cut": "max([0, total_planned - total_actual])",
    "fixed_cut": "max([0, fixed_planned - fixed_actual])",
    "verdict": "timing == 2 ? 3 : $.cut * 5 >= total_planned or $.fixed_cut * 10 >= fixed_planned * 3"
    " or end_actual > end_approved + 730 ? 2"
    " : content_completed == false or end_actual > end_approved ? 1 : 0",
    "entitled": "recorded == 3 ? 0 : recorded == 1 or timing == 2 ? award"
    " : progress >= 500000000000 ? floor(award * 7 / 10) : floor(award * 2 / 5)",
    "payable": "max([0, $.entitled - paid])",
    "loss": "$.verdict == 2 ? award : $.verdict == 3 ? 0 : floor(award * $.cut / total_planned)",
    "repay": "$.verdict == 2 ? paid : min([$.loss, max([0, paid - (award - $.loss)])])",
}


def model():
    place = {"position": {"x": 0, "y": 0}}
    expressions = [
        {"id": name, "key": name, "value": value} for name, value in EXPRESSIONS.items()
    ]
    rules = {"expressions": expressions, "passThrough": False, "inputField": None}
    rules |= {"outputPath": None, "executionMode": "single"}
    return {
        "nodes": [
            {"id": "in", "type": "inputNode", "name": "in"} | place,
            {"id": "rules", "type": "expressionNode", "name": "rules", "content": rules} | place,
            {"id": "out", "type": "outputNode", "name": "out"} | place,
        ],
        "edges": [
            {"id": "first", "sourceId": "in", "targetId": "rules", "type": "edge"},
            {"id": "second", "sourceId": "rules", "targetId": "out", "type": "edge"},
        ],
    }


class Peer:
    def __init__(self, columns, known, variant):
        # Loaded by the engine, a model is compiled once; `create_decision` does so in each call.
        loader = {"type": "static", "content": {"work": model()}}
        self.engine = zen.ZenEngine({"loader": loader})
        lists = [columns[name].tolist() for name in table.COLUMNS]
        self.inputs = [dict(zip(table.COLUMNS, row)) for row in zip(*lists)]

    def run(self):
        evaluate = self.engine.evaluate
        self.decided = [evaluate("work", one)["result"] for one in self.inputs]

    def outputs(self):
        return {name: numpy.array([one[name] for one in self.decided]) for name in table.OUTPUTS}
