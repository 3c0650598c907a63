"""Why a file cannot be used as a picture, and what to do about it."""

from coalitiedesk.domain.pictures import PictureFault

_SENTENCES = {
    PictureFault.UNREADABLE: "‘{name}’ kan niet worden gelezen. Staat het bestand er nog?",
    PictureFault.EMPTY: "‘{name}’ is leeg. Kies een ander bestand.",
    PictureFault.TOO_HEAVY: "‘{name}’ is te groot. Een plaatje mag {limit} MB zijn.",
    PictureFault.TOO_MANY_PIXELS: "‘{name}’ heeft te veel beeldpunten. Maak het plaatje eerst kleiner.",
    PictureFault.NOT_A_PICTURE: "‘{name}’ is geen plaatje dat we kunnen lezen. Kies een PNG of JPG.",
    PictureFault.DAMAGED: "‘{name}’ is beschadigd. Vraag de partner om een nieuw bestand.",
}


def picture_sentence(fault: PictureFault, *, name: str, limit: int) -> str:
    """One sentence for the person who chose the file.

    Args:
        fault: What is the matter.
        name: Name of the file, without folder.
        limit: How large a file may be, in megabytes.
    """
    return _SENTENCES[fault].replace("{limit}", str(limit)).replace("{name}", name)
