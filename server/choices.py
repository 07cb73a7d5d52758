"""What an owner may choose, checked: the settings form becomes changes of the account."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, Literal
from zoneinfo import available_timezones

from pydantic import BaseModel, Field, field_validator

from introductions.model import Advice, Duty, Fault, Owner, Rules
from server import clocks
from server.db import reading, transaction
from server.digests import send as digest
from server.models import Account
from server.store import accounts

CODES = tuple(str(code) for code in (*Duty, *Fault, *Advice))
WORKDAYS = Owner().workdays
Days = Annotated[float, Field(ge=0, le=365)]
DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")


class DigestChoice(BaseModel):
    """Weekly digest, daily nudge, quiet days and a pause."""

    on: bool = False
    weekday: int = Field(default=0, ge=0, le=6)
    hour: int = Field(default=8, ge=0, le=23)
    via: Literal["gmail", "smtp"] = "gmail"
    nudge: bool = False
    quiet_days: list[int] = Field(default_factory=list, max_length=7)
    paused_until: date | None = None

    @field_validator("quiet_days")
    @classmethod
    def _weekdays(cls, days: list[int]) -> list[int]:
        if not set(days) <= set(range(7)):
            raise ValueError("a quiet day is a weekday")
        return sorted(set(days))


class Choices(BaseModel):
    """Everything on the settings page."""

    language: Literal["en", "de", "fr", "es", "pt"] = "en"
    timezone: str = "UTC"
    workday_start: int = Field(default=9, ge=0, le=23)
    workday_end: int = Field(default=17, ge=1, le=24)
    workdays: list[int] = Field(default_factory=lambda: list(WORKDAYS))
    clocks: dict[str, Days] = Field(default_factory=dict)
    hint_switches: dict[str, bool] = Field(default_factory=dict)
    digest: DigestChoice = DigestChoice()
    exclude_domains: list[str] = Field(default_factory=list, max_length=200)
    exclude_labels: list[str] = Field(default_factory=list, max_length=200)
    exclude_words: list[str] = Field(default_factory=list, max_length=200)

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        if name not in available_timezones():
            raise ValueError("there is no such time zone")
        return name

    @field_validator("workday_end")
    @classmethod
    def _after_start(cls, end: int, info: Any) -> int:
        if end <= info.data.get("workday_start", 0):
            raise ValueError("the working day must end after it begins")
        return end

    @field_validator("workdays")
    @classmethod
    def _at_least_one(cls, days: list[int]) -> list[int]:
        if not days or not set(days) <= set(range(7)):
            raise ValueError("at least one weekday is a working day")
        return sorted(set(days))

    @field_validator("clocks")
    @classmethod
    def _days(cls, given: dict[str, Days]) -> dict[str, float]:
        known = {f: getattr(clocks.DEFAULTS, f) for f in Rules.__dataclass_fields__}
        if not set(given) <= set(known):
            raise ValueError("there is no such clock")
        return {name: days for name, days in given.items() if days != known[name]}

    @field_validator("exclude_domains")
    @classmethod
    def _domains(cls, given: list[str]) -> list[str]:
        wrong = [name for name in given if not DOMAIN.fullmatch(name)]
        if wrong:
            raise ValueError(f"{wrong[0]} is not a domain such as example.com")
        return given


def read_form(form: Mapping[str, str], lists: Mapping[str, list[str]]) -> Choices:
    """Return the choices of the settings form; raises pydantic's `ValidationError`."""
    switched_on = set(lists.get("hint", []))
    given: dict[str, Any] = {
        name: form[name].strip()
        for name in ("language", "timezone", "workday_start", "workday_end")
        if name in form
    }
    letter = {n: form[f"digest.{n}"] for n in ("weekday", "hour", "via") if f"digest.{n}" in form}
    return Choices.model_validate(
        given
        | {
            "workdays": lists.get("workday", []),
            "clocks": {
                name.removeprefix("clock."): value
                for name, value in form.items()
                if name.startswith("clock.") and value
            },
            "hint_switches": {code: False for code in CODES if code not in switched_on},
            "digest": letter
            | {
                "on": "digest.on" in form,
                "nudge": "digest.nudge" in form,
                "quiet_days": lists.get("quiet", []),
                "paused_until": form.get("digest.paused_until") or None,
            },
            "exclude_domains": _words(form.get("exclude_domains", "")),
            "exclude_labels": _lines(form.get("exclude_labels", "")),
            "exclude_words": _lines(form.get("exclude_words", "")),
        }
    )


def chosen(account_id: int) -> Choices:
    """Return what the owner chose, with defaults in all gaps."""
    with reading() as session:
        account = session.get_one(Account, account_id)
        kept = accounts.settings(account)
        kept["timezone"] = account.timezone
    exclude = kept.pop("exclude", {})
    letter = {"quiet_days": [5, 6], **kept.pop("digest", {})}
    names = set(Choices.model_fields)
    return Choices.model_construct(
        **{name: value for name, value in kept.items() if name in names},
        digest=DigestChoice.model_validate(letter),
        exclude_domains=exclude.get("domains", []),
        exclude_labels=exclude.get("labels", []),
        exclude_words=exclude.get("words", []),
    )


def keep(account_id: int, wish: Choices, label_ids: list[str], now: datetime) -> None:
    """Keep *wish* as the owner's settings, and set the digest's alarm anew.

    *label_ids* are Gmail's ids of the labels that *wish* excludes by name.
    """
    values = wish.model_dump(mode="json")
    zone = values.pop("timezone")
    values["exclude"] = {
        "domains": values.pop("exclude_domains"),
        "labels": values.pop("exclude_labels"),
        "words": values.pop("exclude_words"),
        "label_ids": label_ids,
    }
    with transaction() as session:
        account = session.get_one(Account, account_id)
        account.timezone = zone
        accounts.change_settings(account, {**values, "timezone_chosen": True})
    digest.wake(account_id, now)


def stop(account_id: int, kind: str, now: datetime) -> None:
    """Switch the digest or the nudge off."""
    with transaction() as session:
        account = session.get(Account, account_id)
        if account is None:
            return
        name = "on" if kind == "digest" else "nudge"
        letter = {**accounts.settings(account).get("digest", {}), name: False}
        accounts.change_settings(account, {"digest": letter})
    digest.wake(account_id, now)


def _words(text: str) -> list[str]:
    return [word.lower().lstrip("@") for word in re.split(r"[\s,;]+", text) if word]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in re.split(r"[\n,;]+", text) if line.strip()]
