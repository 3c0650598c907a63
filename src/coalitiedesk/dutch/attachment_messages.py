"""Why a file cannot be put with a step, and how large a file is."""

from coalitiedesk.domain.attachments import (
    MEGABYTE,
    MEGABYTES_EACH,
    MEGABYTES_TOGETHER,
    AttachmentFault,
)

_SENTENCES = {
    AttachmentFault.UNREADABLE: "‘{name}’ kan niet worden gelezen. Staat het bestand er nog?",
    AttachmentFault.EMPTY: "‘{name}’ is leeg. Kies een ander bestand.",
    AttachmentFault.RUNS: "‘{name}’ is een programma of snelkoppeling. Dat is niet veilig als bijlage.",
    AttachmentFault.TOO_LARGE: (
        f"‘{{name}}’ is te groot. Een bijlage mag {MEGABYTES_EACH} MB zijn. "
        "Maak het bestand kleiner, of schrijf op waar het staat."
    ),
    AttachmentFault.TOO_MUCH: (
        f"‘{{name}}’ past er niet meer bij. Alle bijlagen samen mogen {MEGABYTES_TOGETHER} MB zijn. "
        "Haal eerst een andere bijlage weg."
    ),
}


def attachment_sentence(fault: AttachmentFault, *, name: str) -> str:
    """One sentence or two for the person who chose the file."""
    return _SENTENCES[fault].replace("{name}", name)


def size_words(size_bytes: int) -> str:
    """``240 kB`` or ``1,4 MB``."""
    if size_bytes < MEGABYTE:
        return f"{max(1, round(size_bytes / 1024))} kB"
    return f"{size_bytes / MEGABYTE:.1f} MB".replace(".", ",")
