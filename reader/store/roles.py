"""What the user says of blocks, and the rules an outlet gets from it. Each write is one act."""

from __future__ import annotations

from reader.model.article import Role
from reader.model.dates import now
from reader.model.ids import ArticleId, new_id
from reader.model.roles import RoleRule
from reader.store import lookup
from reader.store.connection import Connection, Value
from reader.store.derive import fold
from reader.store.journal import Act, act
from reader.store.refs import resolve
from reader.store.sentences import quoted
from reader.store.values import clean, to_millis, to_moment

TABLES = (
    """CREATE TABLE block_roles (
        id TEXT PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        words TEXT NOT NULL,
        role TEXT NOT NULL,
        added INTEGER NOT NULL,
        UNIQUE (article, words)
    ) STRICT""",
    """CREATE TABLE role_rules (
        id TEXT PRIMARY KEY,
        outlet TEXT NOT NULL,
        outlet_folded TEXT NOT NULL,
        pattern TEXT NOT NULL,
        role TEXT NOT NULL,
        added INTEGER NOT NULL,
        UNIQUE (outlet_folded, pattern)
    ) STRICT""",
    # Few articles have overrides; those whose address was corrected are found by the one they were read with.
    "CREATE INDEX articles_corrected ON articles (key) WHERE overrides <> '{}'",
)

_RULES = "SELECT id, outlet, pattern, role, added FROM role_rules"


class Roles:
    """Roles the user gave to blocks, and rules for whole outlets."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def of(self, article: ArticleId) -> dict[str, Role]:
        """Return the words of blocks with the role the user gave them."""
        from reader.store.overruling import roles_of

        return roles_of(self._db, [article]).get(article, {})

    def set(self, article: ArticleId, words: str, role: Role, *, outlet: str = "", pattern: str = "") -> None:
        """Give the blocks with these words a role; with an outlet and a pattern, its later reports too.

        Raises NotFound.
        """
        words, pattern = clean(words), clean(pattern)
        with act(self._db) as doing:
            row: dict[str, Value] = {"article": lookup.key(self._db, article), "words": words}
            sql = "SELECT id FROM block_roles WHERE article = ? AND words = ?"
            _put(doing, "block_roles", self._db.scalar(sql, tuple(row.values())), row, role)
            if outlet and pattern:
                rule: dict[str, Value] = {"outlet": clean(outlet), "outlet_folded": fold(clean(outlet))}
                rule["pattern"] = pattern
                _put(doing, "role_rules", self._rule(outlet, pattern), rule, role)
            where = f", here and in later reports of {outlet}" if outlet and pattern else ""
            doing.sentence = f"Called {quoted(words)} {named(role)}{where}"

    def reset(self, article: ArticleId, words: str, *, outlet: str = "", pattern: str = "") -> bool:
        """Take back what was said of these words, and the rule made of it; False when nothing was said."""
        with act(self._db) as doing:
            sql = """SELECT b.id FROM block_roles AS b JOIN articles AS a ON a.key = b.article
                WHERE a.id = ? AND b.words = ?"""
            said = [identifier for (identifier,) in self._db.rows(sql, (article, clean(words)))]
            rule = self._rule(outlet, clean(pattern)) if said and outlet and pattern else None
            doing.delete("block_roles", said)
            doing.delete("role_rules", [rule] if rule else [])
            doing.sentence = f"Took back what {quoted(words)} was called"
        return bool(said)

    def rules(self) -> list[RoleRule]:
        """Return all rules, by outlet."""
        rows = self._db.rows(f"{_RULES} ORDER BY outlet_folded, pattern")
        return [RoleRule(i, outlet, p, Role(role), to_moment(at)) for i, outlet, p, role, at in rows]

    def rules_of(self, outlet: str) -> dict[str, Role]:
        """Return the lines that an outlet has rules for."""
        sql = "SELECT pattern, role FROM role_rules WHERE outlet_folded = ?"
        return {pattern: Role(role) for pattern, role in self._db.rows(sql, (fold(clean(outlet)),))}

    def find_rule(self, ref: str) -> str:
        """Resolve a full id, a unique beginning or ending. Raises NotFound or AmbiguousId."""
        return resolve(self._db, ref, "SELECT id FROM role_rules", "rule")

    def forget(self, rule: str) -> None:
        """Let a rule hold no longer; what it did stays."""
        with act(self._db) as doing:
            row = self._db.one("SELECT pattern, outlet FROM role_rules WHERE id = ?", (rule,))
            doing.delete("role_rules", [rule])
            doing.sentence = f"Forgot the rule for {quoted(row[0])} of {row[1]}" if row else ""

    def _rule(self, outlet: str, pattern: str) -> str | None:
        sql = "SELECT id FROM role_rules WHERE outlet_folded = ? AND pattern = ?"
        found: str | None = self._db.scalar(sql, (fold(clean(outlet)), pattern))
        return found


def named(role: Role) -> str:
    """Return a role as people call it: "key point"."""
    return role.replace("_", " ")


def _put(doing: Act, table: str, known: str | None, row: dict[str, Value], role: Role) -> None:
    if known is None:
        doing.insert(table, new_id(), {**row, "role": role.value, "added": to_millis(now())})
    else:
        doing.update(table, {known: (role.value,)}, ["role"])
