"""What is known of a written package, as words and values."""

from coalitiedesk.domain.handover import HandoverPackage
from coalitiedesk.dutch.formats import enumerate_words
from coalitiedesk.dutch.handover_words import amount_words, checksum_words, scope_words, size_words


def package_facts(package: HandoverPackage) -> tuple[tuple[str, str], ...]:
    """Name, place, size, content, password and checksum, in that order."""
    amounts = enumerate_words([f"{amount} {words}" for amount, words in amount_words(package.counts)])
    lock = "Ja, zonder wachtwoord gaat het niet open" if package.is_locked else "Nee, iedereen kan het openen"
    return (
        ("Bestand", package.name),
        ("Map", package.folder),
        ("Grootte", size_words(package.size_bytes)),
        ("Wat erin zit", scope_words(package.scope).capitalize()),
        ("Geteld", amounts or "Nog geen partners of activiteiten"),
        ("Op slot", lock),
        ("Controlegetal", checksum_words(package.sha256)),
    )
