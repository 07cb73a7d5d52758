"""The control API: sets faults, moves clocks, adds mail, reads counters (docs/simulator.md)."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote

from simulator.conversations import heading
from simulator.errors import GmailError
from simulator.gateway import Request, Response, dumped
from simulator.mailboxes import Mailbox
from simulator.mime import header_fields, split
from simulator.push import Target

if TYPE_CHECKING:
    from simulator.world import World

Json = dict[str, Any]
Action = Callable[["World", Json], Json]
ACTIONS: dict[tuple[str, str], Action] = {}


def control(world: World, request: Request) -> Response:
    """The answer to a call below /control/; a wrong one gets 400 and a sentence."""
    path, _, query = request.target.partition("?")
    action = ACTIONS.get((request.verb, unquote(path).removeprefix("/control/").strip("/")))
    if action is None:
        return Response(404, dumped({"error": f"No control {request.verb} {path}"}))
    try:
        settings: Json = {key: values[-1] for key, values in parse_qs(query).items()}
        settings |= json.loads(request.body) if request.body else {}
        return Response(200, dumped(action(world, settings)))
    except GmailError as error:
        return Response(error.status, dumped({"error": error.message}))
    except (ValueError, TypeError, KeyError) as error:
        return Response(400, dumped({"error": f"{type(error).__name__}: {error}"}))


def action(verb: str, path: str) -> Callable[[Action], Action]:
    """Registers a function under its verb and path."""

    def register(function: Action) -> Action:
        ACTIONS[verb, path] = function
        return function

    return register


@action("GET", "stats")
def stats(world: World, settings: Json) -> Json:
    """Units by method, calls, refusals, bytes."""
    return world.spent()


@action("DELETE", "stats")
def forget_stats(world: World, settings: Json) -> Json:
    """All counters to nought."""
    world.stats.forget()
    world.quota.forget()
    return {}


@action("GET", "faults")
def list_faults(world: World, settings: Json) -> Json:
    """All troubles and how often each struck."""
    return {"faults": world.faults.listed()}


@action("POST", "faults")
def add_fault(world: World, settings: Json) -> Json:
    """One more trouble; the body holds the fields of `Fault`."""
    world.faults.add(**settings)
    return {"faults": world.faults.listed()}


@action("DELETE", "faults")
def clear_faults(world: World, settings: Json) -> Json:
    """Everything goes well again."""
    world.faults.clear()
    return {}


@action("GET", "clock")
def clock(world: World, settings: Json) -> Json:
    """The mailboxes' time and the quota's."""
    return {"now": world.clock.now(), "quota_now": world.quota.clock.now()}


@action("POST", "clock")
def move_clock(world: World, settings: Json) -> Json:
    """`advance` moves the quota's clock by seconds, `advance_mail` that of the mailboxes."""
    world.quota.clock.advance(float(settings.get("advance", 0)))
    world.clock.advance(float(settings.get("advance_mail", 0)))
    return clock(world, {})


@action("POST", "limits")
def set_limits(world: World, settings: Json) -> Json:
    """`units_per_minute` and `at_once`; 0 means no limit."""
    world.quota.units_per_minute = int(
        settings.get("units_per_minute", world.quota.units_per_minute)
    )
    world.quota.at_once = int(settings.get("at_once", world.quota.at_once))
    return {"units_per_minute": world.quota.units_per_minute, "at_once": world.quota.at_once}


@action("POST", "tokens")
def set_tokens(world: World, settings: Json) -> Json:
    """How long tokens to come are good: `access_seconds`, `refresh_seconds` (null: no end)."""
    world.oauth.access_seconds = int(settings.get("access_seconds", world.oauth.access_seconds))
    if "refresh_seconds" in settings:
        world.oauth.refresh_seconds = settings["refresh_seconds"]
    return {}


@action("POST", "expire-access")
def expire_access(world: World, settings: Json) -> Json:
    """Access tokens end now (of `email`, or all); refreshing brings new ones."""
    world.oauth.expire_access(settings.get("email", ""))
    return {}


@action("POST", "revoke")
def revoke(world: World, settings: Json) -> Json:
    """The user of `email` takes the consent back."""
    world.oauth.revoke_all(settings["email"])
    return {}


@action("POST", "take-scopes")
def take_scopes(world: World, settings: Json) -> Json:
    """The user takes `scopes` back; the rest stays granted."""
    world.oauth.take_scopes(settings["email"], list(settings["scopes"]))
    return {}


@action("POST", "redirect-uris")
def add_redirect_uris(world: World, settings: Json) -> Json:
    """More addresses that the consent page may send the browser back to."""
    world.oauth.client.redirect_uris += settings["uris"]
    return {"redirect_uris": world.oauth.client.redirect_uris}


@action("POST", "push")
def point_push(world: World, settings: Json) -> Json:
    """Where pushes go and how badly; the body holds the fields of `Target`."""
    world.pusher.point(Target(**settings))
    return {}


@action("GET", "mailboxes")
def list_mailboxes(world: World, settings: Json) -> Json:
    """Address, size and history id of every mailbox."""
    return {
        "mailboxes": [
            {
                "email": box.email,
                "name": box.name,
                "messages": len(box.mails),
                "historyId": str(box.history.now),
                "closed": box.closed,
            }
            for box in (account.mailbox for account in world.accounts.values())
        ]
    }


@action("POST", "mailboxes")
def change_mailbox(world: World, settings: Json) -> Json:
    """Opens a mailbox, and does to it what the body says.

    `closed` (a sentence, or "" to open again), `expire_history`, `history_back` (by how many).
    """
    box = world.mailbox(settings["email"], settings.get("name", ""))
    box.closed = settings.get("closed", box.closed)
    if settings.get("expire_history"):
        box.history.expire()
    if settings.get("history_back"):
        box.history.go_back(int(settings["history_back"]))
    return list_mailboxes(world, {})


@action("GET", "messages")
def list_mails(world: World, settings: Json) -> Json:
    """Id, thread, labels and Message-ID of every mail of `email`."""
    box = _box(world, settings)
    with box.lock:
        mails = [box.mails[place[2]] for place in box.order]
        return {
            "messages": [
                {
                    "id": mail.id,
                    "threadId": mail.thread_id,
                    "labelIds": sorted(mail.labels),
                    "messageId": heading(header_fields(split(mail.raw)[0])).message_id,
                }
                for mail in mails
            ]
        }


@action("POST", "messages")
def add_mail(world: World, settings: Json) -> Json:
    """A new mail comes in: `raw` (base64url) or `text` (the whole mail), `labels`, `thread_id`."""
    box = _box(world, settings)
    if "raw" in settings:
        raw = base64.urlsafe_b64decode(settings["raw"] + "==")
    else:
        raw = settings["text"].encode()
    mail = box.add(
        raw,
        settings.get("labels", ["INBOX", "UNREAD"]),
        thread_id=settings.get("thread_id", ""),
        date_ms=settings.get("date_ms"),
    )
    world.changed(box)
    return {"id": mail.id, "threadId": mail.thread_id, "historyId": str(mail.history_id)}


@action("DELETE", "messages")
def delete_mail(world: World, settings: Json) -> Json:
    """The mail `id` of `email` is gone for good."""
    box = _box(world, settings)
    box.delete(settings["id"])
    world.changed(box)
    return {}


@action("POST", "labels")
def relabel(world: World, settings: Json) -> Json:
    """Labels come (`add`) to and go (`remove`) from the mail `id` of `email`."""
    box = _box(world, settings)
    mail = box.relabel(settings["id"], settings.get("add", []), settings.get("remove", []))
    world.changed(box)
    return {"labelIds": sorted(mail.labels)}


def _box(world: World, settings: Json) -> Mailbox:
    email = settings.get("email") or next(iter(world.accounts), "")
    if email not in world.accounts:
        raise ValueError(f"no mailbox {email}")
    return world.accounts[email].mailbox
