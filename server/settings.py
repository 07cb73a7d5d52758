"""Settings: read once from the environment, checked, and passed on."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

SECRETS = ("DATABASE_URL", "REDIS_URL", "INTROKEEPER_SMTP_URL", "INTROKEEPER_METRICS_TOKEN")
GOOGLE_CERTS = "https://www.googleapis.com/oauth2/v1/certs"
SOCKET_PATH_LIMIT = 100  # sun_path holds 108 bytes on Linux, 104 on macOS


class SettingsError(Exception):
    """A setting has a value that cannot work; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that the environment decides. `.env.example` lists every variable."""

    data_dir: Path
    database_url: str
    redis_url: str
    host: str = "127.0.0.1"
    port: int = 8321
    base_url: str = "http://127.0.0.1:8321"
    client_file: Path | None = None
    gmail_endpoint: str = ""
    key_file: Path = field(default=Path("keys"))
    allowed: tuple[str, ...] = ()
    retention_days: int = 730
    session_days: int = 30
    units_per_minute: int = 6000
    batch_size: int = 25
    push_topic: str = ""
    push_audience: str = ""
    push_service_account: str = ""
    push_certs_url: str = GOOGLE_CERTS
    smtp_url: str = ""
    mail_from: str = ""
    log_format: str = "text"
    metrics_token: str = ""
    extension_ids: tuple[str, ...] = ()
    proxies: int = 0
    demo: bool = False

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Return the settings of *environ*; raise `SettingsError` with one clear sentence."""
        env = _with_files(dict(os.environ if environ is None else environ))
        data_dir = Path(env.get("INTROKEEPER_DATA_DIR") or _default_data_dir(env)).absolute()
        host = env.get("INTROKEEPER_HOST") or "127.0.0.1"
        port = _integer(env, "INTROKEEPER_PORT", 8321, 1, 65535)
        return cls(
            data_dir=data_dir,
            database_url=_database_url(env.get("DATABASE_URL", ""), data_dir),
            redis_url=env.get("REDIS_URL") or f"unix://{_socket(data_dir)}",
            host=host,
            port=port,
            base_url=_url(env, "INTROKEEPER_BASE_URL", f"http://{_shown(host)}:{port}"),
            client_file=_client_file(env, data_dir),
            gmail_endpoint=_url(env, "INTROKEEPER_GMAIL_ENDPOINT", ""),
            key_file=Path(env.get("INTROKEEPER_KEY_FILE") or data_dir / "keys"),
            allowed=_words(env.get("INTROKEEPER_ALLOWED", "")),
            retention_days=_integer(env, "INTROKEEPER_RETENTION_DAYS", 730, 30, 36500),
            session_days=_integer(env, "INTROKEEPER_SESSION_DAYS", 30, 1, 365),
            units_per_minute=_integer(env, "INTROKEEPER_UNITS_PER_MINUTE", 6000, 60, 10**6),
            batch_size=_integer(env, "INTROKEEPER_BATCH_SIZE", 25, 1, 50),
            push_topic=env.get("INTROKEEPER_PUSH_TOPIC", ""),
            push_audience=env.get("INTROKEEPER_PUSH_AUDIENCE", ""),
            push_service_account=env.get("INTROKEEPER_PUSH_SERVICE_ACCOUNT", ""),
            push_certs_url=env.get("INTROKEEPER_PUSH_CERTS_URL") or GOOGLE_CERTS,
            smtp_url=env.get("INTROKEEPER_SMTP_URL", ""),
            mail_from=env.get("INTROKEEPER_MAIL_FROM", ""),
            log_format=_choice(env, "INTROKEEPER_LOG_FORMAT", ("text", "json")),
            metrics_token=env.get("INTROKEEPER_METRICS_TOKEN", ""),
            extension_ids=_words(env.get("INTROKEEPER_EXTENSION_IDS", "")),
            proxies=_integer(env, "INTROKEEPER_PROXIES", 0, 0, 5),
            demo=env.get("INTROKEEPER_DEMO") == "1",
        )


def of_running(environ: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of the product that runs: a demo has a Gmail of its own."""
    env = dict(os.environ if environ is None else environ)
    settings = Settings.from_env(env)
    if settings.client_file is not None or settings.gmail_endpoint:
        return settings
    try:
        return Settings.from_env(env | json.loads(demo_file(settings.data_dir).read_text()))
    except (OSError, ValueError):
        return settings


def demo_file(data_dir: Path) -> Path:
    """Return where a running demo says which settings are its own."""
    return data_dir / "demo" / "running.json"


def _with_files(env: dict[str, str]) -> dict[str, str]:
    """Return *env* with secrets read from files: `NAME_FILE` stands for `NAME`."""
    for name in SECRETS:
        path = env.get(f"{name}_FILE")
        if path and not env.get(name):
            try:
                env[name] = Path(path).read_text().strip()
            except OSError as error:
                raise SettingsError(f"{name}_FILE cannot be read: {error}.") from None
    return env


def _default_data_dir(env: Mapping[str, str]) -> str:
    base = env.get("XDG_DATA_HOME") or os.path.join(env.get("HOME", "."), ".local", "share")
    return os.path.join(base, "introkeeper")


def _socket(data_dir: Path) -> Path:
    usual = data_dir / "queue.sock"
    if len(str(usual)) < SOCKET_PATH_LIMIT:
        return usual
    digest = hashlib.sha256(str(data_dir).encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"introkeeper-{os.getuid()}-{digest}" / "queue.sock"


def _shown(host: str) -> str:
    return "127.0.0.1" if host in ("0.0.0.0", "::", "") else host  # noqa: S104


def _database_url(value: str, data_dir: Path) -> str:
    if not value:
        return f"sqlite:///{data_dir / 'introkeeper.sqlite'}"
    for prefix in ("postgres://", "postgresql://"):
        if value.startswith(prefix):
            return "postgresql+psycopg://" + value.removeprefix(prefix)
    if not value.startswith(("sqlite:", "postgresql+psycopg:")):
        raise SettingsError("DATABASE_URL must begin with postgresql:// or sqlite://.")
    return value


def _client_file(env: Mapping[str, str], data_dir: Path) -> Path | None:
    named = env.get("INTROKEEPER_CLIENT_FILE")
    if named:
        path = Path(named).expanduser().absolute()
        if not path.is_file():
            raise SettingsError(
                f"INTROKEEPER_CLIENT_FILE names {path}, but there is no such file: download the "
                "OAuth client's JSON from the Google Cloud console and put it there."
            )
        return path
    default = data_dir / "client_secret.json"
    return default if default.is_file() else None


def _integer(env: Mapping[str, str], name: str, default: int, low: int, high: int) -> int:
    text = env.get(name) or str(default)
    if not text.isdecimal() or not low <= int(text) <= high:
        raise SettingsError(f"{name} must be a whole number from {low} to {high}, not {text!r}.")
    return int(text)


def _url(env: Mapping[str, str], name: str, default: str) -> str:
    text = (env.get(name) or default).rstrip("/")
    parts = urlsplit(text)
    if text and (parts.scheme not in ("http", "https") or not parts.hostname):
        raise SettingsError(f"{name} must be an address such as http://127.0.0.1:8321.")
    return text


def _choice(env: Mapping[str, str], name: str, choices: tuple[str, ...]) -> str:
    text = env.get(name) or choices[0]
    if text not in choices:
        raise SettingsError(f"{name} must be one of {', '.join(choices)}, not {text!r}.")
    return text


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip().lower() for word in text.split(",") if word.strip())
