"""What people wrote down as a website or mail address, as something the computer can open.

Only websites and mail: a list that was brought in must not make a click start anything else.
"""

import re
from urllib.parse import quote

from coalitiedesk.domain.partner_checks import is_odd_email

_SITE = re.compile(r"(https?://)?[^\s/@:]+\.[^\s/@:.]{2,}(:\d+)?(/\S*)?", re.IGNORECASE)


def site_address(text: str) -> str:
    """``https://www.bieb.nl`` for ``www.bieb.nl``; empty for what is no website."""
    if _SITE.fullmatch(text) is None:
        return ""
    return text if re.match("https?://", text, re.IGNORECASE) else f"https://{text}"


def mail_address(text: str) -> str:
    """``mailto:info@bieb.nl``; empty for what is no address."""
    return "" if not text or is_odd_email(text) else f"mailto:{quote(text, safe='@+')}"
