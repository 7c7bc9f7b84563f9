"""A call or two of each verb, as its help shows them."""

from __future__ import annotations

_EXAMPLES = {
    "add": ("add reports/", "add https://example.org/report", "add - < report.txt"),
    "refresh": ("refresh 7QK2MX",),
    "feed": ("feed add https://example.org/news", "feed refresh --due", "feed tag 7QK2MX News/Europe"),
    "folders": ("folders unlink reports/",),
    "list": ("list --unread --sort added", "list meta --json | jq -r '.[].id'"),
    "show": ("show 7QK2MX --text",),
    "mark": ("mark 7QK2MX --read --tag energy", "list old | cut -d' ' -f1 | xargs variorum mark --read"),
    "remove": ("remove 7QK2MX",),
    "edit": ("edit 7QK2MX --outlet 'Harbour Post'", "edit 7QK2MX --blocks"),
    "rules": ("rules forget 7QK2MX",),
    "search": (
        "search 'capital expenditure -chips'",
        "search num:145e9 --json",
        "search 'kind:figure capex'",
        "search --like 7QK2MX",
    ),
    "searches": ("searches save Spending 'capex outlet:wire'", "search --saved Spending"),
    "highlight": (
        "highlight 7QK2MX --quote '$145 billion' --kind figure --note 'Which year?'",
        "highlight 9RD4TB --edit --tag money",
    ),
    "note": ("note 7QK2MX 'Thin on sources'",),
    "highlights": ("highlights --status review", "highlights kind:figure outlet:wire --json"),
    "claim": (
        "claim new 'Repairs cost $145 million' --article 7QK2MX --quote '$145 million'",
        "claim status 9RD4TB disputed --reason 'two outlets, two figures'",
    ),
    "compare": ("compare 7QK2MX 9RD4TB", "compare --story 3FJ8WA --json"),
    "facts": ("facts --story 3FJ8WA --csv",),
    "diff": ("diff 7QK2MX", "diff 7QK2MX 1 3", "diff 7QK2MX 9RD4TB"),
    "stories": ("stories show 3FJ8WA", "stories make 7QK2MX 9RD4TB --title 'The flood'"),
    "export": ("export dossier --format html -o dossier.html", "export library -o library.json"),
    "import": ("import pocket.csv --fetch", "import - < library.json"),
    "history": ("history --limit 5",),
    "index": ("index --check",),
    "doctor": ("doctor --problems", "doctor --retry all"),
    "backup": ("backup /media/usb/variorum.zip",),
    "restore": ("restore /media/usb/variorum.zip --force",),
    "paths": ("paths --json | jq -r .library",),
}


def told(verb: str) -> str:
    """Return the examples of a verb as lines of its help; empty where it needs none."""
    calls = _EXAMPLES.get(verb, ())
    lines = [f"  variorum {call}" for call in calls]
    return "\n".join(["Examples:" if len(lines) > 1 else "Example:", *lines]) if lines else ""
