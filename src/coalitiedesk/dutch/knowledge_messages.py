"""What to say when a bundled knowledge file is not as it should be."""


def knowledge_sentence(file: str, entry: str = "") -> str:
    """What is wrong where, that nothing is lost, and what to do."""
    where = f"‘{file}’ bij ‘{entry}’" if entry else f"‘{file}’"
    return (
        f"Het kennisbestand {where} klopt niet, dus dit kan nu niet getoond worden. "
        "Je eigen gegevens zijn in orde. Zet het bestand terug of installeer CoalitieDesk opnieuw."
    )
