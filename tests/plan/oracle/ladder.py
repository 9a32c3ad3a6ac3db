"""The exercises and their ladders, generated from ranges as the planner's rules say.

Part of the test oracle: a second, independent reading of the rules, made to be
compared with the real planner.  Nothing in here is shared with it.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Dose:
    """Repetition exercises: sets of reps, each held hold_s.
    Hold exercises: reps is None and hold_s is the length of the whole hold."""

    sets: int
    reps: int | None
    hold_s: int

    @property
    def volume(self):
        return self.sets * (1 if self.reps is None else self.reps) * self.hold_s


@dataclass(frozen=True)
class Exercise:
    id: str
    two_sided: bool
    sets: tuple            # lowest, highest
    reps: tuple | None     # lowest, highest; None for a hold exercise
    hold_s: tuple          # lowest, highest
    preparation: tuple     # repetitions or seconds
    variants: tuple        # easiest first
    locked_by: str         # condition
    forbids: tuple = ()    # (condition, variant) pairs

    @property
    def counts_reps(self):
        return self.reps is not None

    @property
    def sides(self):
        return ("left", "right") if self.two_sided else ("both",)


SECONDS_STEP = 3


class Ladder:
    """levels[0] is the first preparation level; public level numbers have 0 at
    the lowest dose of the range."""

    def __init__(self, exercise):
        self.exercise = exercise
        preparation = [self._at(exercise.sets[0], n, exercise.hold_s[0])
                       for n in exercise.preparation]
        self.lowest = -len(preparation)
        self._doses = preparation + self._climb()
        self.top = len(self._doses) - 1 + self.lowest

    def _at(self, sets, count, hold_s):
        if self.exercise.counts_reps:
            return Dose(sets, count, hold_s)
        return Dose(sets, None, count)

    def _climb(self):
        ex = self.exercise
        if ex.counts_reps:
            counts = list(range(ex.reps[0], ex.reps[1] + 1))
            holds = list(range(ex.hold_s[0], ex.hold_s[1] + 1))
        else:
            counts = list(range(ex.hold_s[0], ex.hold_s[1] + 1, SECONDS_STEP))
            holds = [ex.hold_s[0]]
        blocks = [(sets, holds[0]) for sets in range(ex.sets[0], ex.sets[1] + 1)]
        blocks += [(ex.sets[1], hold_s) for hold_s in holds[1:]]
        doses = []
        for sets, hold_s in blocks:
            before = doses[-1].volume if doses else 0
            doses += [dose for dose in (self._at(sets, n, hold_s) for n in counts)
                      if dose.volume > before]
        return doses

    def dose(self, level):
        if not self.lowest <= level <= self.top:
            raise ValueError(f"{self.exercise.id} has no level {level}")
        return self._doses[level - self.lowest]

    def levels(self):
        return range(self.lowest, self.top + 1)

    def highest_within(self, volume):
        """The highest level, preparation included, whose volume is at most
        `volume`; None when there is none."""
        fitting = [n for n in self.levels() if self.dose(n).volume <= volume]
        return max(fitting, default=None)

    def highest_at_most_percent(self, level, percent):
        """The highest level from 0 up with at most `percent` of the volume of
        `level`; 0 when there is none."""
        present = self.dose(level).volume
        fitting = [n for n in range(0, self.top + 1)
                   if 100 * self.dose(n).volume <= percent * present]
        return max(fitting, default=0)


CATALOGUE = (
    Exercise("straight-leg-raise", True, (3, 4), (10, 15), (5, 10), (6, 8),
             ("standard",), "pregnancy"),
    Exercise("clamshell", True, (3, 3), (12, 15), (5, 5), (8, 10),
             ("standard",), "knee-surgery"),
    Exercise("wall-sit", False, (3, 5), None, (30, 60), (10, 15, 20, 25),
             ("thigh-60", "thigh-40", "thigh-20", "parallel"), "arthritis"),
    Exercise("plank", False, (3, 4), None, (30, 60), (10, 15, 20, 25),
             ("knees", "full"), "disc-herniation",
             (("disc-herniation", "full"),)),
)
EXERCISES = {exercise.id: exercise for exercise in CATALOGUE}
LADDERS = {exercise.id: Ladder(exercise) for exercise in CATALOGUE}
CONDITIONS = ("pregnancy", "knee-surgery", "arthritis", "disc-herniation")
