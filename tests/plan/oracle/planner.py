"""The planner as a plain fold over every date, from the first record on.

No state is kept between two questions, nothing is skipped for speed.  The order
of the sections follows the written rules (PLANNER).
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone

from contract import Prescription
from history import ONE_DAY, History, next_day_answers
from ladder import CATALOGUE, EXERCISES, LADDERS

END_OF_DAY = datetime.max.replace(tzinfo=timezone.utc)

# Effects of R1-R6, the most cautious first.
REFER, PAIN_BACK_2, PAIN_BACK_1, BACK_1, REST, HOLD = range(6)


@dataclass(frozen=True)
class Decision:
    date: date
    decision: str
    rule: str
    too_hard: bool = False     # R5 at the lowest level, for advice A6


@dataclass(frozen=True)
class DecisionRow:
    date: date
    exercise: str
    decision: str
    rule: str
    level_before: int
    level_after: int
    variant: str
    sets: int
    reps: int | None
    hold_s: int | None


@dataclass(frozen=True)
class Hindrance:
    """A stop, a lock or a pause, from the moment it began."""

    began: tuple               # (local date, instant)
    rule: str = ""
    cause: str = ""

    @property
    def date(self):
        return self.began[0]


@dataclass
class State:
    level: int = 0
    variant: int = 0           # index, easiest first
    clean: int = 0
    amber: int = 0
    hard: int = 0
    advances: list[date] = field(default_factory=list)
    r2_dates: list[date] = field(default_factory=list)
    r3_dates: list[date] = field(default_factory=list)
    last: Decision | None = None
    earliest: date | None = None
    last_day: date | None = None
    stops: list[Hindrance] = field(default_factory=list)
    locks: list[Hindrance] = field(default_factory=list)
    pause: Hindrance | None = None

    def reset_counts(self):
        self.clean = self.amber = self.hard = 0

    def move(self, level, variant):
        if (level, variant) != (self.level, self.variant):
            self.level, self.variant = level, variant
            self.reset_counts()

    def held_since_before(self, day):
        hindrances = [*self.stops, *self.locks, *([self.pause] if self.pause else [])]
        return any(hindrance.date < day for hindrance in hindrances)


@dataclass(frozen=True)
class Target:
    """What is prescribed of one exercise on one date."""

    variant: int
    sets: int
    reps: int | None
    hold_s: int | None
    fixed: bool                # by a professional: the ladder stands still
    withheld: bool             # "not this exercise", or no level under the ceiling

    @property
    def per_set(self):
        return self.hold_s if self.reps is None else self.reps


@dataclass(frozen=True)
class Shown:
    exercise: str
    variant: str
    level: int
    prescribed: bool
    target: Target
    decision: str
    rule: str | None
    decided_on: date | None
    earliest: date | None
    offer: str | None
    too_hard: bool


# Time off

def gap_days(state, day):
    return 0 if state.last_day is None else (day - state.last_day).days


def level_after_gap(ladder, level, gap):
    if gap < 7 or level <= 0:
        return level
    if gap < 14:
        return level - 1
    if gap < 28:
        return ladder.highest_at_most_percent(level, 70)
    if gap < 84:
        return ladder.highest_at_most_percent(level, 50)
    return 0


# What was done, against what was prescribed

def credited(exercise, target, row):
    if row.status == "skipped":
        return 0
    if row.variant is not None and exercise.variants.index(row.variant) < target.variant:
        return 0
    if not exercise.counts_reps:
        return row.hold_s
    if row.hold_s >= target.hold_s:
        return row.reps
    return row.reps * row.hold_s // target.hold_s


def performance(exercise, target, day):
    """(done, wanted, full) of the worse side."""
    if target.sets == 0:
        return 0, 0, True
    wanted = target.sets * target.per_set
    done, full = wanted, True
    for side in exercise.sides:
        rows = [row for row in day.rows if row.side in (side, "both")][:target.sets]
        counts = [credited(exercise, target, row) for row in rows]
        reached = [count for count in counts if count >= target.per_set]
        done = min(done, sum(min(count, target.per_set) for count in counts))
        full = full and len(reached) == target.sets
    return done, wanted, full


class Planner:
    """Feed it every date in turn: open_day() with the date's checks, then either
    shown() or close_day() with what was done and the answer N for that day."""

    def __init__(self, prescriptions: list[Prescription] = ()):
        self.prescriptions = list(prescriptions)
        self.states = {exercise.id: State() for exercise in CATALOGUE}
        self.usual_pain = 0
        self.conditions = {}           # condition -> when it began
        self.variant_clearances = {}   # "plank/full" -> the latest
        self.rows: list[DecisionRow] = []

    # Overrides from a professional

    def in_force(self, exercise_id, day):
        """Of two that overlap the later valid_from counts, then the later read."""
        found = None
        for item in self.prescriptions:
            if (item.exercise == exercise_id and item.valid_from <= day
                    and (item.valid_until is None or day <= item.valid_until)
                    and (found is None or item.valid_from >= found.valid_from)):
                found = item
        return found

    def _ceiling_volume(self, exercise_id, day):
        item = self.in_force(exercise_id, day)
        if item is None or item.sets == 0 or not item.ceiling:
            return None
        return item.sets * (item.reps or 1) * item.hold_s

    def _top(self, exercise_id, day):
        """The ladder's ceiling, or the professional's where that is lower."""
        ladder, volume = LADDERS[exercise_id], self._ceiling_volume(exercise_id, day)
        if volume is None:
            return ladder.top
        within = ladder.highest_within(volume)
        return ladder.lowest if within is None else within

    def _end_fixed_dose(self, exercise_id, day):
        """The day after a fixed dose was in force the ladder goes on from it."""
        before, now = self.in_force(exercise_id, day - ONE_DAY), self.in_force(exercise_id, day)
        if before is None or before is now or before.ceiling or before.sets == 0:
            return
        ladder, state = LADDERS[exercise_id], self.states[exercise_id]
        within = ladder.highest_within(before.sets * (before.reps or 1) * before.hold_s)
        state.move(ladder.lowest if within is None else within,
                   self._prescribed_variant(exercise_id, before))

    def _hardest_variant(self, exercise_id, day):
        """A ceiling is a dose, and a harder variant is a higher dose: none above the one it names."""
        state, item = self.states[exercise_id], self.in_force(exercise_id, day)
        if self._ceiling_volume(exercise_id, day) is None or item.variant is None:
            return state.variant
        return min(state.variant, EXERCISES[exercise_id].variants.index(item.variant))

    def _prescribed_variant(self, exercise_id, item):
        if item.variant is None:
            return self.states[exercise_id].variant
        exercise = EXERCISES[exercise_id]
        variant = exercise.variants.index(item.variant)
        while variant > 0 and self._forbidden(exercise, variant):
            variant -= 1
        return variant

    def _frozen(self, exercise_id, day):
        item = self.in_force(exercise_id, day)
        return item is not None and item.sets > 0 and not item.ceiling

    def _not_this(self, exercise_id, day):
        item = self.in_force(exercise_id, day)
        return item is not None and item.sets == 0

    def _withheld(self, exercise_id, day):
        item = self.in_force(exercise_id, day)
        if item is None:
            return False
        volume = self._ceiling_volume(exercise_id, day)
        return item.sets == 0 or (volume is not None
                                  and LADDERS[exercise_id].highest_within(volume) is None)

    def target(self, exercise_id, day, level=None):
        state, item = self.states[exercise_id], self.in_force(exercise_id, day)
        if self._frozen(exercise_id, day):
            return Target(self._prescribed_variant(exercise_id, item), item.sets, item.reps,
                          item.hold_s, True, False)
        dose = LADDERS[exercise_id].dose(state.level if level is None else level)
        return Target(self._hardest_variant(exercise_id, day), dose.sets, dose.reps, dose.hold_s,
                      self._not_this(exercise_id, day), self._withheld(exercise_id, day))

    # The start of a date: what the day before ended, and the date's checks

    def open_day(self, day, checks):
        for exercise_id in self.states:
            self._end_fixed_dose(exercise_id, day)
        for check in checks:
            self._apply(check)

    def _apply(self, check):
        began = check.recorded.key
        if check.kind == "usual-pain":
            self.usual_pain = check.value
            if check.value >= 5:
                self._lock(self.states, began, "usual-pain")
            else:
                self._unlock("usual-pain")
        elif check.kind == "screening-clear":
            if check.value == 0:
                self._lock(self.states, began, "screening")
            else:
                self._unlock("screening")
        elif check.kind == "condition":
            self._condition(check.subject, check.value, began)
        elif check.kind == "red-flag":
            self._stop_all(Hindrance(began, "R1", check.subject))
        elif check.kind == "clearance":
            self._clear(check.subject, began)
        elif check.kind == "variant":
            self._accept_variant(check.subject)
        elif check.kind == "start-level":
            state = self.states[check.subject]
            state.move(check.value, state.variant)

    # Locks and clearance

    def _lock(self, exercise_ids, began, cause):
        for exercise_id in exercise_ids:
            self.states[exercise_id].locks.append(Hindrance(began, "R0", cause))

    def _unlock(self, cause):
        for state in self.states.values():
            state.locks = [lock for lock in state.locks if lock.cause != cause]

    def _stop_all(self, stop):
        for state in self.states.values():
            state.stops.append(stop)

    def _condition(self, condition, value, began):
        if value == 0:
            self.conditions.pop(condition, None)
            self._unlock(condition)
        elif condition not in self.conditions:
            self.conditions[condition] = began
            self._lock([ex.id for ex in CATALOGUE if ex.locked_by == condition], began, condition)
            for exercise in CATALOGUE:
                state = self.states[exercise.id]
                variant = state.variant
                while variant > 0 and self._forbidden(exercise, variant):
                    variant -= 1
                state.move(state.level, variant)

    def _forbidden(self, exercise, variant):
        for condition, name in exercise.forbids:
            if name == exercise.variants[variant] and condition in self.conditions:
                cleared = self.variant_clearances.get(f"{exercise.id}/{name}")
                if cleared is None or not cleared > self.conditions[condition]:
                    return True
        return False

    def _clear(self, subject, when):
        if "/" in subject:
            self.variant_clearances[subject] = when
            return
        for exercise_id in self.states if subject == "all" else [subject]:
            state = self.states[exercise_id]
            held = bool(state.stops or state.pause)
            state.stops = [stop for stop in state.stops if not stop.began < when]
            state.locks = [lock for lock in state.locks if not lock.began < when]
            if state.pause and state.pause.began < when:
                state.pause = None
            if held and not state.stops and not state.pause:
                state.last = Decision(when[0], "resume", "C")
                state.earliest = when[0]
                self._record(exercise_id, state.last, state.level)

    def _accept_variant(self, subject):
        exercise_id, name = subject.split("/")
        exercise, state = EXERCISES[exercise_id], self.states[exercise_id]
        variant = exercise.variants.index(name)
        if self._forbidden(exercise, variant):
            return
        if variant > state.variant:
            state.move(0, variant)
        else:
            state.move(state.level, variant)

    # The end of a date: what was done on it

    def close_day(self, day, exercises, answer):
        for exercise_id in self.states:
            if exercise_id in exercises:
                self._apply_gap(exercise_id, day)
        referred = []
        for exercise_id, state in self.states.items():
            if exercise_id in exercises:
                if not state.held_since_before(day):
                    self._judge(exercise_id, day, exercises[exercise_id], answer)
                    if state.last and state.last.date == day and state.last.decision == "refer":
                        referred.append(state.last.rule)
                state.last_day = day
        for rule in referred:
            self._stop_all(Hindrance((day, END_OF_DAY), rule))

    def _apply_gap(self, exercise_id, day):
        """Makes the time off, and a professional's ceiling, part of the ladder's state."""
        state = self.states[exercise_id]
        gap, before = gap_days(state, day), state.level
        if not self._frozen(exercise_id, day):
            level = level_after_gap(LADDERS[exercise_id], state.level, gap)
            state.move(min(level, self._top(exercise_id, day)), self._hardest_variant(exercise_id, day))
        if gap < 7:
            return
        if not self._frozen(exercise_id, day):
            state.reset_counts()
        state.last = Decision(day, "gap", "G")
        state.earliest = day
        self._record(exercise_id, state.last, before)

    def _record(self, exercise_id, decision, level_before):
        state, target = self.states[exercise_id], self.target(exercise_id, decision.date)
        self.rows.append(DecisionRow(
            decision.date, exercise_id, decision.decision, decision.rule, level_before, state.level,
            EXERCISES[exercise_id].variants[target.variant], target.sets, target.reps,
            target.hold_s))

    # The decision for an exercise-day

    def _judge(self, exercise_id, day, exercise_day, answer):
        state, target = self.states[exercise_id], self.target(exercise_id, day)
        level_before = state.level
        matches = self._matches(exercise_id, day, exercise_day, answer)
        if self._not_this(exercise_id, day):
            # Nothing was prescribed, so nothing can be missed, too hard or advanced: pain alone counts.
            matches = [match for match in matches if match[1] <= 3]
            if not matches:
                return
        if matches:
            effect, number, _ = min(matches)
            days_off = max(days for _, _, days in matches)
            rule = f"R{number}"
            decision = self._carry_out(exercise_id, day, effect, rule, target.fixed)
        else:
            days_off = 1
            decision, rule = self._without_match(exercise_id, day, exercise_day, answer)
        state.last = Decision(day, decision, rule, too_hard=(
            rule == "R5" and level_before == LADDERS[exercise_id].lowest and not target.fixed))
        asked = day + timedelta(days=days_off)
        state.earliest = asked if state.earliest is None else max(state.earliest, asked)
        self._record(exercise_id, state.last, level_before)

    def _matches(self, exercise_id, day, exercise_day, answer):
        """(effect, rule number, days until earliest) of each of R1-R6 that matches."""
        state, target = self.states[exercise_id], self.target(exercise_id, day)
        effort, shakiness, pain = (rating or 0 for rating in (
            exercise_day.effort, exercise_day.shakiness, exercise_day.pain))
        done, wanted, full = performance(EXERCISES[exercise_id], target, exercise_day)
        sore = pain > max(2, self.usual_pain)
        hard = 5 * done < 4 * wanted or effort >= 9
        if not target.fixed:
            state.amber = state.amber + 1 if sore else 0
            state.hard = state.hard + 1 if hard else 0
        matches = []
        if pain >= 8:
            matches.append((REFER, 1, 0))
        if pain >= 6 or (answer is not None and answer >= 6):
            again = any((day - earlier).days < 14 for earlier in state.r2_dates)
            state.r2_dates.append(day)
            matches.append((REFER if again else PAIN_BACK_2, 2, 3))
        if answer is not None and answer >= self.usual_pain + 2:
            again = any((day - earlier).days < 7 for earlier in state.r3_dates)
            state.r3_dates.append(day)
            matches.append((PAIN_BACK_1 if again else REST, 3, 2))
        if sore:
            matches.append((PAIN_BACK_1 if state.amber >= 3 else HOLD, 4, 1))
        if hard:
            bottom = state.level == LADDERS[exercise_id].lowest and state.variant == 0
            matches.append((BACK_1 if state.hard >= 2 and not bottom else HOLD, 5, 1))
        if not full or effort == 8 or shakiness >= 7:
            matches.append((HOLD, 6, 1))
        if target.fixed:
            matches = [(self._without_ladder(effect, number), number, days)
                       for effect, number, days in matches]
        return matches

    @staticmethod
    def _without_ladder(effect, number):
        """Under a fixed dose nothing steps back; refer and the rest days remain."""
        if effect == REFER:
            return REFER
        return REST if number in (2, 3) else HOLD

    def _carry_out(self, exercise_id, day, effect, rule, fixed):
        state = self.states[exercise_id]
        # Also under a fixed dose, where the ladder stands still: of two readings the more cautious.
        state.clean = 0
        if effect in (HOLD, REST):
            return "hold" if effect == HOLD else "rest"
        decision = "step-back"
        if effect == REFER:
            decision = "refer"
            if not fixed:
                self._pain_step_back(exercise_id, 2)
        elif effect == BACK_1:
            self._step_back(exercise_id)
        elif self._pain_step_back(exercise_id, 2 if effect == PAIN_BACK_2 else 1):
            decision = "pause"
            state.pause = Hindrance((day, END_OF_DAY), rule)
        if not fixed:
            state.reset_counts()
        state.r3_dates.clear()
        return decision

    def _pain_step_back(self, exercise_id, levels):
        """True when that would be below the lowest level."""
        ladder, state = LADDERS[exercise_id], self.states[exercise_id]
        if state.variant > 0:
            state.variant -= 1
            return False
        below = state.level - levels < ladder.lowest
        state.level = max(state.level - levels, ladder.lowest)
        return below

    def _step_back(self, exercise_id):
        state = self.states[exercise_id]
        if state.level > LADDERS[exercise_id].lowest:
            state.level -= 1
        else:
            state.variant -= 1

    def _without_match(self, exercise_id, day, exercise_day, answer):
        state = self.states[exercise_id]
        ratings = (exercise_day.effort, exercise_day.shakiness, exercise_day.pain)
        if answer is None or None in ratings:
            return "hold", "R7"
        if self._frozen(exercise_id, day):
            return "hold", "R8"
        state.clean += 1
        if state.clean < 2:
            return "hold", "R8"
        if state.level >= self._top(exercise_id, day):
            return "maintain", "R9"
        if sum((day - earlier).days < 7 for earlier in state.advances) >= 2:
            return "hold", "R8"
        state.advances.append(day)
        state.move(state.level + 1, state.variant)
        return "advance", "R8"

    # What is shown on a date

    def shown(self, exercise_id, day):
        exercise, state = EXERCISES[exercise_id], self.states[exercise_id]
        frozen = self._frozen(exercise_id, day)
        gap = gap_days(state, day)
        level = state.level
        if not frozen:
            level = min(level_after_gap(LADDERS[exercise_id], level, gap), self._top(exercise_id, day))
        target = self.target(exercise_id, day, level)
        earliest = state.earliest
        if state.stops:
            cause = shown_cause(state.stops)
            decision, rule, decided_on = "refer", cause.rule, cause.date
        elif state.locks:
            decision, rule, decided_on = "locked", "R0", max(lock.date for lock in state.locks)
        elif state.pause:
            decision, rule, decided_on = "pause", state.pause.rule, state.pause.date
        elif gap >= 7:
            decision, rule, decided_on = "gap", "G", day
            earliest = day
        elif state.last is not None:
            decision, rule, decided_on = state.last.decision, state.last.rule, state.last.date
        else:
            decision, rule, decided_on = "start", None, None
        held = bool(state.stops or state.locks or state.pause)
        if held:
            earliest = None
        elif earliest is None:
            earliest = day
        if not held and target.withheld:
            earliest = self._end_of_withholding(exercise_id, max(day, earliest))
        offer = None
        if (not held and self.in_force(exercise_id, day) is None
                and (level >= 10 or (decision == "maintain" and level == LADDERS[exercise_id].top))):
            offer = self._harder_variant(exercise, state.variant)
        return Shown(
            exercise_id, exercise.variants[target.variant], level,
            earliest is not None and earliest <= day and not target.withheld, target, decision,
            rule, decided_on, earliest, offer,
            decision in ("hold", "step-back") and state.last.too_hard)

    def _end_of_withholding(self, exercise_id, day):
        """The first date, from `day` on, that the exercise is prescribed again."""
        changes = [day]
        for item in self.prescriptions:
            changes.append(item.valid_from)
            if item.valid_until is not None:
                changes.append(item.valid_until + ONE_DAY)
        return min((change for change in changes
                    if change >= day and not self._withheld(exercise_id, change)), default=None)

    def _harder_variant(self, exercise, variant):
        harder = variant + 1
        if harder < len(exercise.variants) and not self._forbidden(exercise, harder):
            return exercise.variants[harder]
        return None

    def stop(self):
        """The stop whose cause is shown, or None."""
        stops = [stop for state in self.states.values() for stop in state.stops]
        return shown_cause(stops) if stops else None


def shown_cause(stops):
    """The latest by date; on one date the lowest rule number, and of that the
    first reported."""
    latest = max(stop.date for stop in stops)
    return min((stop for stop in stops if stop.date == latest),
               key=lambda stop: (stop.rule, stop.began))


def fold(history: History, day: date):
    """The planner as it stands on `day`, after that date's checks: it knows every
    check up to and on that date, and the sets of the dates before."""
    days, checks = history.days_before(day), history.checks_until(day)
    answers = next_day_answers(days, checks)
    planner = Planner(history.prescriptions)
    today = min(history.first_date() or day, day)
    while today < day:
        planner.open_day(today, history.checks_of(today))
        planner.close_day(today, days.get(today, {}), answers.get(today))
        today += ONE_DAY
    planner.open_day(day, history.checks_of(day))
    return planner


def decisions(history: History):
    """Every decision, as all that was recorded makes it."""
    last = history.last_date()
    return fold(history, last + ONE_DAY).rows if last else []
