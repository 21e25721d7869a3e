"""OpenFisca-Core: a variable for each column, a formula for each output.

Its whole numbers have 32 bits, its other numbers are floats of 32 bits; neither holds an amount to the
fen. The variables here widen them to 64 bits through their public attribute `dtype`.
"""

import numpy
from openfisca_core import periods
from openfisca_core.entities import build_entity
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

import table
from peer.numpy_peer import share

PERIOD = "2026-03"
PROJECT = build_entity("project", "projects", "A project", is_person=True)


class Wide(Variable):
    """A whole number of 64 bits."""

    def __init__(self, baseline_variable=None):
        super().__init__(baseline_variable)
        self.dtype = numpy.int64


def variable(kind, name, formula=None):
    """A variable, which OpenFisca takes as a class; `?` is a condition, all else a number."""
    body = {"entity": PROJECT, "definition_period": periods.DateUnit.MONTH}
    body["value_type"] = bool if kind == "?" else int
    if formula is not None:
        body["formula"] = formula
    return type(name, (Variable if kind == "?" else Wide,), body)


def cap(project, period):
    tier = project("tier", period)
    share_of_total = project("total_planned", period) * (4 - tier) // 20
    return numpy.minimum(share_of_total, (tier + 1) * 1_000_000_000)


def cut(project, period):
    return numpy.maximum(project("total_planned", period) - project("total_actual", period), 0)


def fixed_cut(project, period):
    return numpy.maximum(project("fixed_planned", period) - project("fixed_actual", period), 0)


def after(project, period):
    return project("timing", period) == 2


def verdict(project, period):
    total, fixed = project("total_planned", period), project("fixed_planned", period)
    approved, actual = project("end_approved", period), project("end_actual", period)
    fails = (
        (project("cut", period) * 5 >= total)
        | (project("fixed_cut", period) * 10 >= fixed * 3)
        | (actual > approved + 730)
    )
    rectify = ~project("content_completed", period) | (actual > approved)
    return numpy.where(project("after", period), 3, numpy.where(fails, 2, rectify))


def entitled(project, period):
    award, recorded = project("award", period), project("recorded", period)
    half = project("progress", period) >= 500_000_000_000
    part = award * numpy.where(half, 7, 4) // 10
    whole = (recorded == 1) | project("after", period)
    return numpy.where(recorded == 3, 0, numpy.where(whole, award, part))


def payable(project, period):
    return numpy.maximum(project("entitled", period) - project("paid", period), 0)


def loss(project, period):
    award, code = project("award", period), project("verdict", period)
    lost = share(award, project("cut", period), project("total_planned", period))
    return numpy.where(code == 3, 0, numpy.where(code == 2, award, lost))


def repay(project, period):
    lost = project("loss", period)
    beyond = project("paid", period) + lost - project("award", period)
    return numpy.minimum(numpy.maximum(beyond, 0), lost)


FORMULAS = [cut, fixed_cut, cap, verdict, entitled, payable, loss, repay]


class Peer:
    def __init__(self, columns, known, variant):
        system = TaxBenefitSystem([PROJECT])
        for name, kind in table.COLUMNS.items():
            system.add_variable(variable(kind, name))
        for formula in FORMULAS:
            system.add_variable(variable("i8", formula.__name__, formula))
        system.add_variable(variable("?", "after", after))
        rows = len(columns["award"])
        self.simulation = SimulationBuilder().build_default_simulation(system, rows)
        for name, kind in table.COLUMNS.items():
            values = columns[name] if kind == "?" else columns[name].astype("i8")
            self.simulation.set_input(name, PERIOD, values)

    def run(self):
        for name in [formula.__name__ for formula in FORMULAS] + ["after"]:
            self.simulation.delete_arrays(name)
        self.decided = {
            name: self.simulation.calculate(name, PERIOD) for name in table.OUTPUTS
        }

    def outputs(self):
        return self.decided
