"""The shapes that the API takes; spectree checks them and writes the OpenAPI document."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

Address = Field(max_length=1000)


class Strict(BaseModel):
    """A body with these fields and no others."""

    model_config = ConfigDict(extra="forbid")


class DraftIn(Strict):
    """The draft that the owner is writing now, as the composer shows it."""

    thread_id: str | None = Field(None, max_length=64)
    draft_id: str | None = Field(None, max_length=64)
    sender: str | None = Field(None, alias="from", max_length=1000)
    to: list[str] = Field(default_factory=list, max_length=500)
    cc: list[str] = Field(default_factory=list, max_length=500)
    bcc: list[str] = Field(default_factory=list, max_length=500)
    subject: str = Field("", max_length=2000)
    text: str = Field("", max_length=200_000)


class MarkIn(Strict):
    """A correction: what the owner says of an introduction."""

    kind: Literal["dismissed", "done", "given_up", "snoozed", "seat"]
    until: datetime | None = None
    seat: Literal["introducer", "asker", "target", "party", "observer"] | None = None

    @field_validator("until")
    @classmethod
    def _in_a_lifetime(cls, until: datetime | None) -> datetime | None:
        """Refuse years whose days cannot be told in every time zone."""
        if until is not None and not 2000 <= until.year <= 2200:
            raise ValueError("Name a day of this century or the next.")
        return until


class ListQuery(BaseModel):
    """Which introductions to list."""

    view: Literal["now", "progress", "promised", "ended", "all"] = "all"
    q: str = Field("", max_length=200)
    seat: str = Field("", max_length=20)
    state: str = Field("", max_length=30)
    page: int = Field(1, ge=1, le=100_000)


class MeIn(Strict):
    """Changes of the owner's choices."""

    hint_switches: dict[str, bool] | None = None
    language: Literal["en", "de", "fr", "es", "pt"] | None = None


class DraftWish(Strict):
    """Which suggested reply becomes a draft in Gmail, counted through all hints."""

    choice: int = Field(0, ge=0, le=100)


class HealthIn(Strict):
    """Which parts of Gmail's page an extension finds."""

    main: bool
    subject: bool
    sender: bool
    me: bool
    compose: bool


class DismissalIn(Strict):
    """A piece of advice that the owner dismissed once more."""

    code: str = Field(max_length=40)


class Person(BaseModel):
    email: str
    name: str


class Why(BaseModel):
    text: str
    message_id: str


class ReplyOut(BaseModel):
    choice: str
    to: list[str]
    cc: list[str]
    bcc: list[str]
    subject: str
    body: str
    thread_id: str


class HintOut(BaseModel):
    code: str
    level: Literal["duty", "fault", "advice"]
    sentence: str
    people: list[Person]
    since: str | None
    message_id: str
    why: list[Why]
    replies: list[ReplyOut]


class StepOut(BaseModel):
    at: str
    what: str
    message_id: str
    who: Person | None


class IntroductionOut(BaseModel):
    id: int
    thread_id: str
    kind: str
    seat: str
    state: str
    opened_at: str
    introducer: Person
    parties: list[Person]
    turn: list[Person]
    topic: str
    sentence: str
    hints: list[HintOut]
    signals: list[Why]
    timeline: list[StepOut]
    gmail_url: str
    snoozed_until: str | None
    marks: list[str]
    draft_url: str | None = None


class PingOut(BaseModel):
    ok: bool


class ThreadOut(BaseModel):
    thread_id: str
    introductions: list[IntroductionOut]


class ListOut(BaseModel):
    introductions: list[IntroductionOut]
    total: int
    page: int
    pages: int


class Ask(BaseModel):
    code: str
    question: str


class DraftOut(BaseModel):
    introduction_id: int | None
    faults: list[HintOut]
    advice: list[HintOut]
    ask: Ask | None


class DraftMade(BaseModel):
    gmail_draft_id: str
    thread_id: str
    how: Literal["made", "renewed", "left"]  # left: the owner changed it in Gmail


class WaitingThread(BaseModel):
    thread_id: str
    introduction_id: int
    code: str
    sentence: str


class WaitingOut(BaseModel):
    count: int
    threads: list[WaitingThread]


class MeOut(BaseModel):
    email: str
    name: str
    language: str
    timezone: str
    hint_switches: dict[str, bool]
    sync: dict[str, object]


class Problem(BaseModel):
    code: str
    message: str


class ProblemOut(BaseModel):
    error: Problem
