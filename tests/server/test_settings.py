from pathlib import Path

import pytest

from server.settings import Settings, SettingsError


def read(tmp_path: Path, **env: str) -> Settings:
    return Settings.from_env({"INTROKEEPER_DATA_DIR": str(tmp_path), **env})


def test_everything_has_a_default(tmp_path: Path) -> None:
    settings = read(tmp_path)
    assert settings.database_url == f"sqlite:///{tmp_path}/introkeeper.sqlite"
    assert settings.base_url == "http://127.0.0.1:8321"
    assert settings.client_file is None
    assert settings.push_certs_url == "https://www.googleapis.com/oauth2/v1/certs"


def test_a_client_file_in_the_data_directory_is_found(tmp_path: Path) -> None:
    (tmp_path / "client_secret.json").write_text("{}")
    assert read(tmp_path).client_file == tmp_path / "client_secret.json"


def test_secrets_come_from_files(tmp_path: Path) -> None:
    (tmp_path / "url").write_text("postgres://me:word@db/mail\n")
    settings = read(tmp_path, DATABASE_URL_FILE=str(tmp_path / "url"))
    assert settings.database_url == "postgresql+psycopg://me:word@db/mail"


def test_a_long_data_directory_still_has_a_queue(tmp_path: Path) -> None:
    settings = read(tmp_path / ("long" * 30))
    assert len(settings.redis_url.removeprefix("unix://")) < 100


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("INTROKEEPER_PORT", "eighty"),
        ("INTROKEEPER_PORT", "70000"),
        ("INTROKEEPER_GMAIL_ENDPOINT", "localhost:9"),
        ("INTROKEEPER_CLIENT_FILE", "/nowhere/client.json"),
        ("DATABASE_URL", "mysql://db"),
        ("INTROKEEPER_LOG_FORMAT", "xml"),
        ("DATABASE_URL_FILE", "/nowhere/url"),
    ],
)
def test_a_wrong_value_stops_the_start_with_a_sentence(
    tmp_path: Path, name: str, value: str
) -> None:
    with pytest.raises(SettingsError, match=name) as error:
        read(tmp_path, **{name: value})
    assert "\n" not in str(error.value)
