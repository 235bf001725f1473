from copydesk.article import Draft
from copydesk.errors import Refused
from copydesk.formats.document import Setting
def parse(text: str, setting: Setting) -> tuple[Draft | Refused, ...]:
    return ()
