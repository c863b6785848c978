"""Where the user's own files are; asking makes nothing."""

from pathlib import Path

_APP = "thread-reader"


def config() -> Path:
    """The folder with the config file and the user's own themes."""
    from platformdirs import user_config_path

    return user_config_path(_APP)


def data() -> Path:
    """The folder with what the program keeps."""
    from platformdirs import user_data_path

    return user_data_path(_APP)
