"""What this process remembers of accounts, for as long as their version stays the same."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock
from typing import Any, Generic, TypeVar

from introductions.model import Owner, Rules
from server import clocks
from server.db import reading
from server.models import Account
from server.store import accounts
from server.store.tokens import Asker

T = TypeVar("T")


class Memory(Generic[T]):
    """Values by key, each good for one version; the ones that rested longest are forgotten."""

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._kept: OrderedDict[Hashable, tuple[int, T]] = OrderedDict()

    def get(self, key: Hashable, version: int, make: Callable[[], T]) -> T:
        """Return the value of *key* at *version*; make it when it is not remembered."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None and found[0] == version:
                self._kept.move_to_end(key)
                return found[1]
        value = make()
        with self._lock:
            self._kept[key] = version, value
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return value


@dataclass(frozen=True, slots=True)
class Profile:
    """Who the owner is and what they chose."""

    owner: Owner
    rules: Rules
    settings: dict[str, Any]

    @property
    def language(self) -> str:
        """The language of hints."""
        return str(self.settings.get("language", "en"))

    @property
    def switches(self) -> dict[str, bool]:
        """Which hints were switched off, or on again."""
        return dict(self.settings.get("hint_switches", {}))


_profiles: Memory[Profile] = Memory(2000)


def profile(asker: Asker) -> Profile:
    """Return the profile of the account that asks."""
    return _profiles.get(asker.account_id, asker.version, lambda: _read(asker.account_id))


def _read(account_id: int) -> Profile:
    with reading() as session:
        return profile_of(session.get_one(Account, account_id))


def profile_of(account: Account) -> Profile:
    """Return the profile of *account*."""
    chosen = accounts.settings(account)
    return Profile(accounts.owner(account), clocks.rules(chosen), chosen)
