"""Words that Dutch lists use above their columns, folded as in ``heading_match``: recognition data only."""

from coalitiedesk.domain.import_fields import ImportField as F


def _phrases(text: str) -> tuple[str, ...]:
    """Phrases between semicolons."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(";"))


# For both kinds of lists; a phrase in a kind's own table goes before these.
SHARED: dict[F, tuple[str, ...]] = {
    F.ADDRESS: _phrases(
        """
        adres; adressen; straat; straatnaam; straat en huisnummer; straat huisnummer; straat en nr;
        bezoekadres; adres locatie; locatie adres; adresgegevens; huisnummer; huisnr; huis nr;
        toevoeging; adres van de locatie; adres en huisnummer; postadres
        """
    ),
    F.POSTCODE: _phrases(
        """
        postcode; pc; post code; postcode plaats; postcode en plaats; postcode woonplaats; zip
        """
    ),
    F.PLACE: _phrases(
        """
        plaats; woonplaats; dorp; kern; stad; plaatsnaam; vestigingsplaats; vestiging; dorp stad; dorp
        kern; in welke plaats; welk dorp; welke kern; welke plaats; stad dorp; dorpskern; city; plaats
        dorp; kern dorp; gemeente
        """
    ),
    F.AREA: _phrases(
        """
        wijk; buurt; gebied; stadsdeel; wijk buurt; buurt wijk; regio; wijk of dorp; wijk dorp;
        werkgebied; in welke wijk; welke wijk; wijk kern; rayon; deelgebied
        """
    ),
    F.ALSO_IN: _phrases(
        """
        werkt ook in; ook actief in; ook werkzaam in; andere wijken; overige wijken; ook in
        """
    ),
    F.CONTACT_NAME: _phrases(
        """
        contactpersoon; contactpersonen; aanspreekpunt; aanspreekpersoon; naam contactpersoon;
        contactpersoon naam; naam contact; contact naam; wie is de contactpersoon; vertegenwoordiger;
        contact person; eerste contactpersoon; ter attentie van; tav; t a v; naam aanspreekpunt
        """
    ),
    F.FIRST_NAME: _phrases(
        """
        voornaam; voorletters; voorletter; roepnaam; voornaam contactpersoon; first name; initialen
        """
    ),
    F.NAME_PREFIX: _phrases(
        """
        tussenvoegsel; tussenvoegsels; tv; tussenv; voorvoegsel; tussen voegsel
        """
    ),
    F.LAST_NAME: _phrases(
        """
        achternaam; familienaam; achternaam contactpersoon; last name; surname
        """
    ),
    F.CONTACT: _phrases(
        """
        contact; contactgegevens; contactinfo; contactinformatie; contact gegevens; gegevens
        contactpersoon; informatie en aanmelden; info en contact; informatie bij; meer informatie bij;
        inlichtingen; inlichtingen bij; waar kun je terecht voor vragen; bij wie; contact opnemen;
        telefoon e mail; telefoon mail; telefoon email; e mail telefoon; mail telefoon; tel mail;
        bereikbaar via
        """
    ),
    F.PHONE: _phrases(
        """
        telefoon; tel; telefoonnummer; tel nr; telnr; telefoonnr; telefoon nr; tel nummer; telnummer;
        telefoonnummers; vast nummer; telefoon vast; vast; phone; bel; bellen; telefonisch; tf; telefoon
        contactpersoon; telefoon contact; tel contactpersoon; nummer telefoon; fon; tel vast;
        telefoonnummer contactpersoon; t
        """
    ),
    F.MOBILE: _phrases(
        """
        mobiel; mobiele nummer; mobiel nummer; gsm; 06; 06 nummer; tel mobiel; telefoon mobiel; mobiele
        telefoon; mobielnummer; 06 nr; mob; m
        """
    ),
    F.EMAIL: _phrases(
        """
        e mail; email; mail; mailadres; emailadres; e mailadres; e mail adres; email adres; mail adres;
        e mail contactpersoon; emailadressen; e mail adressen; elektronische post; mailadressen; e; e
        mailadres contactpersoon
        """
    ),
    F.WEB: _phrases(
        """
        website; web; link; url; site; internet; webadres; www; meer info op; homepage; facebook;
        websites; internetadres; webpagina; internetsite; link naar website; online; social media
        """
    ),
    F.REMARK: _phrases(
        """
        opmerking; opmerkingen; bijzonderheden; bijzonderheid; notitie; notities; aantekening;
        aantekeningen; memo; let op; nb; opm; commentaar; overige; overig; remarks; nota bene; overige
        opmerkingen; verder; noot; extra opmerkingen; interne opmerking; nog te regelen
        """
    ),
    F.NUMBER: _phrases(
        """
        nr; nummer; volgnummer; volgnr; id; rij; regel; no; num; rijnummer; code
        """
    ),
}

ACTIVITIES: dict[F, tuple[str, ...]] = {
    F.TITLE: _phrases(
        """
        activiteit; activiteiten; titel; naam activiteit; naam van de activiteit; activiteit naam; wat;
        onderdeel; programma; programmaonderdeel; programma onderdeel; evenement; event; onderwerp; wat
        is er te doen; wat is er; wat gaan we doen; wat doen we; wat kun je doen; wat kan je doen; wat
        gebeurt er; wat is het; naam; initiatief; actie; workshop; bijeenkomst; titel activiteit;
        aanbod; activity; title; naam evenement; naam van het evenement; activiteit titel; omschrijving
        activiteit; wat is de activiteit; welke activiteit; wat te doen; wat organiseer je; wat ga je
        doen; wat valt er te beleven; agenda; programmapunt; item; wat doe je; wat kunt u doen; naam van
        je activiteit; naam van uw activiteit; benaming; wat bieden we
        """
    ),
    F.DATE: _phrases(
        """
        datum; data; datum s; datums; datum en tijd; datum tijd; wanneer; dag en datum; dag datum; datum
        dag; wanneer is het; op welke dag; datum activiteit; begindatum; startdatum; datum van; moment;
        momenten; date; dag en tijd; dag tijd; dagen; welke dag; welke datum; datum start; datum en
        tijdstip; wanneer en hoe laat; dag en tijdstip; datum van de activiteit; op welke datum; data en
        tijden; wanneer vindt het plaats; vanaf datum; datum vanaf; wanneer en waar; eerste dag; dagen
        en tijden; datum en aanvang; speeldatum; begin datum; start datum; datum begin; wanneer kun je
        terecht; wanneer is de activiteit; dag en uur
        """
    ),
    F.LAST_DATE: _phrases(
        """
        einddatum; tot datum; datum tot; datum t m; t m; tot en met; laatste dag; eind datum; datum
        einde; datum eind; datum tot en met; t m datum
        """
    ),
    F.WEEKDAY: _phrases("dag; weekdag; dag van de week; day"),
    F.PERIOD: _phrases("periode; looptijd; week; in welke periode; frequentie; hoe vaak"),
    F.TIME: _phrases(
        """
        tijd; tijden; tijdstip; tijdstippen; hoe laat; uur; van tot; openingstijden; tijd van tot; begin
        en eindtijd; begintijd eindtijd; begintijd en eindtijd; time; tijdvak; tijdsblok; tijdslot; hoe
        laat is het; van hoe laat tot hoe laat; tijd begin eind; tijd activiteit; uren; tijdspad; tijd
        van de activiteit; start en eindtijd; starttijd en eindtijd; starttijd eindtijd; van hoe laat;
        welke tijd; op welk tijdstip; hoelaat; aanvang en einde; openingsuren
        """
    ),
    F.START: _phrases(
        """
        aanvang; begintijd; starttijd; start; begin; van; vanaf; tijd van; aanvangstijd; tijd start;
        begint om; start tijd; hoe laat begint het; begin tijd; aanvangstijdstip; tijd begin; start om;
        tijd vanaf; vanaf hoe laat; tijdstip aanvang; hoe laat begin je; tijd aanvang; hoe laat start
        het; van tijd; start activiteit; begin activiteit
        """
    ),
    F.END: _phrases(
        """
        eind; einde; eindtijd; tot; tijd tot; afgelopen om; sluit; eindigt; eind tijd; tot hoe laat;
        tijd eind; tijd einde; hoe laat is het afgelopen; einde tijd; tot tijd; eindigt om; sluiting;
        einde activiteit; afloop; duurt tot
        """
    ),
    F.DOORS_OPEN: _phrases(
        """
        inloop; inloop vanaf; deur open; zaal open; deuren open; ontvangst; inlooptijd; welkom vanaf;
        binnenkomst; deuren open om; zaal open om; inlopen vanaf; inloop om; open vanaf; deur open om;
        vanaf hoe laat welkom; ontvangst vanaf; inloop tijd
        """
    ),
    F.VENUE: _phrases(
        """
        locatie; locaties; waar; plek; plaats van samenkomst; gebouw; waar kun je terecht; waar is het;
        accommodatie; naam locatie; locatie naam; ontmoetingsplek; supermarkt; winkel; where; venue;
        location; locatie activiteit; waar kan je terecht; waar kunt u terecht; op welke locatie; plaats
        van de activiteit; waar vindt het plaats; welke locatie; locatie en adres; waar is de
        activiteit; naam van de locatie; plaats locatie; locatie plaats; verzamelplaats; startpunt;
        startlocatie; plek van de activiteit; waar te doen; locatie gebouw; locatie waar; waar moet je
        zijn; waar kun je heen; verzamelpunt; vertrekpunt; locatie adres plaats
        """
    ),
    F.HALL: _phrases(
        """
        zaal; ruimte; lokaal; kamer; zaal ruimte; welke zaal; in welke zaal; zaalnaam; welke ruimte
        """
    ),
    F.ORGANISER: _phrases(
        """
        organisator; organisatie; organisatoren; organisaties; door; door wie; wie; wie organiseert;
        georganiseerd door; aanbieder; partner; partners; initiatiefnemer; initiatiefnemers; uitvoerder;
        verzorgd door; in samenwerking met; samen met; trekker; wie doet mee; organiserende partij; wie
        organiseert het; naam organisatie; organisatie s; organisator s; betrokken organisaties;
        deelnemende organisaties; wie organiseert dit; uitvoering; uitgevoerd door; aangeboden door;
        host; gastheer; vereniging; organizer; samenwerkingspartners; samenwerkingspartner; wie is de
        organisator; instelling; organisatie partner; organiserende organisatie; medeorganisator; van
        wie; namens
        """
    ),
    F.TARGET_GROUP: _phrases(
        """
        doelgroep; voor wie; doelgroepen; bestemd voor; bedoeld voor; leeftijd; voor wie is het; wie kan
        meedoen; wie mag komen; publiek; voor welke doelgroep; wie zijn welkom; wie is welkom;
        leeftijdsgroep; voor wie bedoeld; voor wie is de activiteit; wie kan er meedoen;
        leeftijdscategorie
        """
    ),
    F.DESCRIPTION: _phrases(
        """
        omschrijving; beschrijving; toelichting; inhoud; korte omschrijving; wat houdt het in; info;
        informatie; details; tekst; uitleg; meer informatie; extra informatie; omschrijving van de
        activiteit; beschrijving activiteit; korte beschrijving; description; extra info; meer info;
        invulling; wat kun je verwachten; wat kunt u verwachten; publiekstekst; tekst voor het
        programma; verhaal; korte toelichting; programmatekst; samenvatting; subtitel; ondertitel
        """
    ),
    F.PRICE: _phrases(
        """
        prijs; kosten; entree; toegang; eigen bijdrage; bijdrage; wat kost het; deelnamekosten; tarief;
        kosten deelname; toegangsprijs; kosten p p; prijs p p; entreeprijs; kosten per persoon; price;
        zijn er kosten; deelnameprijs; kosten voor deelnemers; entreekosten; vrijwillige bijdrage; prijs
        per persoon; wat zijn de kosten; zijn er kosten aan verbonden; hoeveel kost het; kaartje
        """
    ),
    F.FREE: _phrases(
        """
        gratis; gratis ja nee; is het gratis; gratis j n; gratis deelname; gratis toegang
        """
    ),
    F.SIGN_UP: _phrases(
        """
        aanmelden; aanmelding; opgeven; opgave; inschrijven; inschrijving; reserveren; reservering;
        aanmelden verplicht; aanmelden nodig; hoe aanmelden; aanmelden via; opgeven bij; aanmelden ja
        nee; vooraf aanmelden; moet je je aanmelden; moet ik me aanmelden; aanmelden bij; opgeven via;
        aanmelden j n; hoe kun je je aanmelden; opgeven verplicht; opgeven nodig; aanmeldingen;
        deelname; sign up; hoe meld je je aan; aanmeld informatie; opgave bij; inschrijven via; hoe doe
        je mee; kaarten; is aanmelden nodig; aanmelden noodzakelijk; opgave verplicht; opgave nodig;
        moet u zich aanmelden; wel niet aanmelden; aanmeldlink
        """
    ),
    F.SIGN_UP_UNTIL: _phrases(
        """
        aanmelden voor; aanmelden tot; opgeven voor; uiterste aanmelddatum; deadline; aanmelden
        uiterlijk; inschrijven voor; sluiting aanmelding; opgeven tot; aanmelden voor datum; aanmelden
        tot en met; uiterlijk aanmelden; uiterste datum aanmelden; opgave voor; aanmelddatum; opgeven
        uiterlijk; uiterste datum; aanmelden kan tot; deadline aanmelden; aanmelden voor uiterlijk
        """
    ),
    F.ACCESSIBILITY: _phrases(
        """
        toegankelijkheid; toegankelijk; rolstoel; rolstoeltoegankelijk; rolstoelvriendelijk;
        mindervaliden; toegankelijk voor rolstoelen; rolstoeltoegankelijkheid; bereikbaarheid; rolstoel
        toegankelijk; toegankelijk voor rolstoel; voorzieningen; toegankelijk voor mindervaliden;
        rolstoel ja nee
        """
    ),
    F.OPENNESS: _phrases(
        """
        openbaar; besloten; open gesloten; voor iedereen; besloten of open; open of besloten; open
        besloten; voor iedereen toegankelijk; vrij toegankelijk; openbaar besloten
        """
    ),
    F.CAPACITY: _phrases(
        """
        capaciteit; aantal plaatsen; max deelnemers; maximum aantal; maximaal aantal deelnemers; aantal
        deelnemers; max aantal; aantal personen; max; maximum; max aantal deelnemers; aantal plekken;
        maximaal; maximum aantal deelnemers; hoeveel mensen; hoeveel plek is er; max aantal personen;
        max personen; deelnemers max; hoeveel deelnemers; aantal
        """
    ),
    F.STATUS: _phrases(
        """
        status; stand van zaken; bevestigd; gaat door; definitief; akkoord; gaat het door; stand; status
        activiteit
        """
    ),
    F.NOVELTY: _phrases(
        """
        nieuw of bestaand; bestaand nieuw; nieuw bestaand; nieuw; bestaand; bestaand of nieuw
        """
    ),
}

PARTNERS: dict[F, tuple[str, ...]] = {
    F.NAME: _phrases(
        """
        organisatie; naam; naam organisatie; partner; instelling; bedrijf; bedrijfsnaam; vereniging;
        stichting; organisatienaam; naam partner; naam van de organisatie; wie; partij; deelnemer; lid;
        leden; deelnemende organisaties; partners; club; instantie; coalitiepartner; coalitiepartners;
        organisaties; naam instelling; naam bedrijf; organisatie naam; naam van de partner; deelnemers;
        organisation; organization; name; organisatie bedrijf; bedrijf organisatie; ondernemer;
        onderneming; naam vereniging; relatie; aangesloten organisaties; welke organisatie; organisatie
        of bedrijf; naam onderneming; bedrijf instelling; samenwerkingspartner; samenwerkingspartners;
        ondertekenaar; organisatie partner; partnerorganisatie; netwerkpartner; wie doet mee;
        organisatie vereniging
        """
    ),
    F.SECTOR: _phrases(
        """
        sector; soort; type; categorie; branche; soort organisatie; type organisatie; werkveld; domein;
        soort partner; discipline; soort bedrijf; groep; rubriek; type partner; sectoren; vakgebied;
        werksoort; wat voor organisatie; soort instelling; achtergrond; kind
        """
    ),
    F.CONTACT_ROLE: _phrases(
        """
        functie; rol; functie contactpersoon; functie rol; rol functie; hoedanigheid; positie;
        functietitel; rol in de coalitie; functie in organisatie; role
        """
    ),
    F.SINCE: _phrases(
        """
        sinds; deelnemer sinds; partner sinds; lid sinds; jaar; aangesloten sinds; datum aansluiting;
        sinds wanneer; startjaar; jaar van toetreding; lid vanaf; aangesloten per; toegetreden; vanaf;
        doet mee sinds; in de coalitie sinds; jaar aansluiting; getekend op; datum ondertekening
        """
    ),
    F.REMARK: _phrases(
        """
        omschrijving; beschrijving; toelichting; informatie; info; wat doen ze; extra informatie
        """
    ),
    F.PLACE: _phrases("locatie; waar; standplaats"),
}

# What a heading means when its first meaning is already taken by another column.
SECOND_MEANING: dict[tuple[str, F], F] = {
    ("naam", F.NAME): F.CONTACT_NAME,
    ("wie", F.NAME): F.CONTACT_NAME,
    ("deelnemer", F.NAME): F.CONTACT_NAME,
    ("naam", F.TITLE): F.CONTACT_NAME,
    ("wie", F.ORGANISER): F.TARGET_GROUP,
    ("onderwerp", F.TITLE): F.DESCRIPTION,
    ("wat", F.TITLE): F.DESCRIPTION,
    ("omschrijving activiteit", F.TITLE): F.DESCRIPTION,
    ("vestiging", F.PLACE): F.AREA,
    ("kern", F.PLACE): F.AREA,
    ("dorp", F.PLACE): F.AREA,
    ("soort", F.SECTOR): F.OTHER,
}
