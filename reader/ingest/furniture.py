"""Site furniture in pasted pages: share rows, menus, promotions, cookie and legal lines.

Whole lines only, in the languages of `_WORDS`: a paragraph that mentions a
newsletter is reporting.
"""

from __future__ import annotations

import re

__all__ = ["MAX_FURNITURE", "furniture_reason", "is_key_points_heading", "opens_related"]

MAX_FURNITURE = 160
"""Characters; longer lines are prose whatever they say."""

_NETWORKS = frozenset(
    [
        "share",
        "teilen",
        "partager",
        "compartir",
        "condividi",
        "delen",
        "facebook",
        "x",
        "twitter",
        "whatsapp",
        "email",
        "e-mail",
        "mail",
        "print",
        "drucken",
        "imprimer",
        "imprimir",
        "stampa",
        "copy",
        "link",
        "copied",
        "linkedin",
        "reddit",
        "telegram",
        "pinterest",
        "bluesky",
        "threads",
        "mastodon",
        "flipboard",
        "pocket",
        "messenger",
        "instagram",
        "youtube",
        "tiktok",
        "save",
        "saved",
        "gift",
        "listen",
        "tweet",
        "more",
        "comment",
        "comments",
        "bookmark",
        "like",
        "follow",
        "copy-link",
        "sms",
        "xing",
        "viber",
        "line",
        "tumblr",
        "rss",
        "a+",
        "a-",
        "aa",
        "this",
        "article",
        "story",
        "on",
        "via",
        "to",
        "the",
        "page",
        "post",
        "and",
    ]
)
_NETWORK_NAMES = frozenset(
    [
        "facebook",
        "x",
        "twitter",
        "whatsapp",
        "email",
        "e-mail",
        "print",
        "linkedin",
        "reddit",
        "telegram",
        "share",
    ]
)

_SHARE = r"(?:share|save|print|gift|email|bookmark|listen to|report|comment on)(?: this| the)?(?: full)? ?(?:article|story|page|post)"
_KINDS: tuple[tuple[str, str], ...] = (
    (
        "a share or action line",
        rf"{_SHARE}(?: (?:with|on|via|\().*)?|share(?: this| on .{{1,20}})?|copy link|copied!?|facebook|twitter|x|whatsapp|linkedin|e-?mail|print|reddit|telegram|bluesky|threads|instagram|save(?: for later)?"
        r"|artikel teilen|partager(?: l[’']article)?|compartir(?: (?:esta )?(?:noticia|artículo))?|condividi|deel dit artikel"
        r"|compartilh(?:e|ar)|listen(?: to (?:this|the) (?:article|story))?(?: ?[·(].*)?|(?:play|pause|mute|unmute)"
        r"|\d+:\d\d(?: ?/ ?\d+:\d\d)?|1x|add (?:us )?(?:as a preferred source )?on google|view (?:gallery|image in fullscreen)"
        r"|(?:open|view) (?:image|photo|gallery).{0,30}|enlarge(?: this)? image|close(?: dialog)?|toggle caption|hide caption",
    ),
    ("a comments line", r"(?:view |show |read |see |leave |post |add |all )*(?:a |\d[\d,.]* |the )*(?:comments?|kommentare?|commentaires?|comentarios?|commenti|reacties)(?: ?\(?\d[\d,.]*\)?)?(?: (?:so far|on this story))?|be the first to comment|join the (?:conversation|discussion)"),
    ("a reading time", r"(?:reading time:? |lesezeit:? |temps de lecture:? |tiempo de lectura:? )?(?:about )?\d{1,3}[ -]?(?:mins?|minutes?|minuten|minutos|min\.?)(?: (?:read|lesezeit|de lecture|de lectura|di lettura|leestijd))?|reading time:? .{1,20}"),
    (
        "an advertisement mark",
        r"-*\s*(?:(?:article|story) continues (?:below|after)(?: (?:this |the )?(?:ad|advertisement|promotion))?|advertisements?|sponsored(?: content| by .{1,30})?|promoted(?: content)?|paid (?:content|partnership)|scroll to continue|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|publicidade|continue reading(?: the main story)?|skip advertisement)\s*-*",
    ),
    (
        "a promotion",
        r"(?:sign up|subscribe|register|log ?in|sign ?in)\b.{0,120}|(?:follow|like|join|find) (?:us|the|our)\b.{0,40}\b(?:on|whatsapp|facebook|twitter|instagram|telegram|google|channel|x)\b.{0,60}|(?:get|download|install|try) (?:the|our) .{0,30}(?:app|newsletter|briefing|alerts).{0,60}|get .{1,40} (?:in|to) your inbox.{0,40}|become a (?:member|subscriber|supporter).{0,60}|support (?:our|independent|quality) .{0,60}|already a (?:subscriber|member).{0,40}|start your (?:free )?trial.{0,40}|(?:newsletter|abonnieren|jetzt abonnieren|s[’']abonner|suscríbete|iscriviti|abonneer|assine).{0,40}|(?:this article is|exclusive) for subscribers.{0,30}|click here (?:to|for) .{0,80}|(?:your|enter your) e-?mail(?: address)?|we[’']ve got you covered|thank(?:s| you) for (?:reading|subscribing).{0,120}|type your e-?mail.{0,20}|free .{0,30}newsletter|after newsletter promotion|privacy notice:.*|\d[\d,]* (?:likes?|restacks?|shares?|views?)|write a comment.*|discussion about this post",
    ),
    ("a cookie notice", r".{0,120}\b(?:uses?|using|accept|reject|manage|set|place|store) (?:all |your |our |the )?cookies\b.{0,140}|.{0,60}\b(?:use of cookies|cookies? (?:policy|settings|preferences|notice|consent|choices))\b.{0,60}|(?:accept|reject|manage)(?: all)?(?: (?:cookies|preferences|choices|settings))?(?: [|/] .*)?"),
    (
        "a legal line",
        r"(?:©|\(c\)|copyright\b).{0,160}|all rights reserved\.?|.{0,60}alle rechte vorbehalten.{0,30}|.{0,60}tous droits réservés.{0,30}|(?:terms|privacy|cookie|legal)(?: (?:of|and|&) (?:use|service|conditions|privacy))?(?: (?:policy|notice|statement))?|(?:contact|about)(?: us)?|do not sell.{0,60}|impressum|datenschutz(?:erklärung)?|agb|mentions légales|aviso legal|site ?map|accessibility(?: (?:help|statement))?|(?:newspaper )?registered (?:as a newspaper|in england).{0,60}|advertise with us|careers|help(?: cent(?:re|er))?",
    ),
    (
        "page navigation",
        r"(?:skip|jump) to (?:main |the )?(?:content|navigation|article|footer|search).{0,20}|(?:open |close |main |toggle )?(?:menu|navigation|search)(?: menu)?|home(?: ?page)?|(?:back|return) to (?:top|home|the top).{0,20}|(?:load|show|see|view) (?:more|all|less)(?: .{0,20})?|next(?: article| page| story)?|previous(?: article| page| story)?|my account|edition|(?:all )?sections|log ?out|weather|e-?paper|print edition|live tv|watch(?: live| now)?|breaking news|tweet",
    ),
    ("a feedback line", r"(?:was this (?:article|page|story) (?:helpful|useful|interesting)|did you (?:like|find) this).{0,60}|report (?:a |an )?(?:typo|error|correction|mistake).{0,40}|rate this (?:article|story)|(?:send|submit) (?:us )?(?:a |your )?(?:tip|feedback|correction)s?.{0,40}|do you know more\?.{0,60}|got a (?:tip|story)\?.{0,80}"),
    ("a contact line", r"(?:(?:write|e-?mails?|contact|send)\b[^@.]{0,80} )?[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,40}){1,4}\.?(?: \((?:end|끝)\))?"),
    ("a legal line", r"[^。，,.]{0,12}(?:ICP[备備证證]|公网安备|许可证|京网文)[^。，,.]{0,40}|违法和不良信息举报.{0,40}"),
    ("an empty list", r"no (?:related |more )?(?:articles|stories|posts|comments|results)(?: (?:found|yet|available))?\.?|loading(?: .{0,20})?(?:\.\.\.|…)?|please (?:enable|turn on) javascript.{0,60}|nothing (?:found|here)\.?"),
    ("a badge", r"editors?['’]?s?['’]? (?:desk|pick|choice)s?|strategic insight|(?:exclusive|premium|subscriber only|members only|sponsored|live|breaking)(?: (?:story|content|news|article))?|trust(?:ed)? (?:news|source)|fact[- ]checked|ai[- ](?:generated|assisted)(?: summary)?"),
)  # fmt: skip
_FURNITURE = tuple((reason, re.compile(pattern, re.IGNORECASE)) for reason, pattern in _KINDS)
_ANY_FURNITURE = re.compile("|".join(pattern for _, pattern in _KINDS), re.IGNORECASE)
"""All of them at once: nearly every line is none."""
_ANY_WORD = re.compile(r"[^\W_]")

_RELATED = re.compile(
    r"(?:related|recommended|trending|popular|most (?:read|popular|viewed|shared|watched|commented|recent)|top stories"
    r"|explore more(?: on these topics)?|more on this (?:story|topic)|latest(?: (?:news|stories|articles|headlines))?|more (?:must[- ]reads|stories|news|from|on|in|about|to read|coverage)(?: .{1,40})?"
    r"|read (?:more|next|also)|up next|see also|don[’']t miss|in case you missed it|what to read next|also read"
    r"|you (?:may|might) (?:also )?(?:like|be interested in)|editor[’']?s[’']? picks?|around the web|from our partners"
    r"|from the web|elsewhere|keep reading|next read|mehr zum thema|meistgelesen|lesen sie auch|weitere artikel"
    r"|das könnte sie (?:auch )?interessieren|à lire aussi|lire aussi|les plus lus|sur le même (?:sujet|thème)"
    r"|te puede interesar|lo más (?:leído|visto)|más noticias|noticias relacionadas|leggi anche|i più letti"
    r"|potrebbe interessarti|lees ook|meest gelezen|leia (?:também|mais)|mais lidas|notícias relacionadas"
    r"|関連(?:記事|ニュース)|おすすめ記事|相关(?:新闻|阅读|报道|文章)|(?:推荐|延伸)阅读|相關(?:新聞|閱讀|報導)|延伸閱讀"
    r"|관련 ?(?:기사|뉴스)|(?:เรื่อง|ข่าว)ที่เกี่ยวข้อง"
    r")(?: (?:articles?|stories|news|posts?|content|topics|reading|coverage|for you|now|links|videos?|today|this week))?[:.…»›]?",
    re.IGNORECASE,
)
_RELATED_LINE = re.compile(
    r"(?:read more|read also|also read|read next|related|see also|watch|listen|lesen sie auch|lire aussi|à lire"
    r"|lea también|leggi anche|lees ook|leia também|don[’']t miss|more)\s?[:|–—»›>]\s?\S.*",
    re.IGNORECASE,
)
_KEY_POINTS = re.compile(
    r"(?:the )?(?:key|main|top|quick|big) (?:points?|takeaways?|facts?|findings?|highlights?|messages?|insights?)"
    r"|takeaways?|highlights|at a glance|in brief|in short|summary|the gist|tl;?dr|what (?:you need )?to know"
    r"|(?:article|story) (?:highlights|summary)|summary points|key developments|story highlights|bullet points"
    r"|das wichtigste(?: in kürze| zum thema)?|auf einen blick|kernpunkte|zusammenfassung"
    r"|(?:les )?points[- ]clés|l[’']essentiel|en bref|à retenir|(?:puntos|datos|aspectos) clave|lo (?:esencial|más importante)"
    r"|(?:i )?punti (?:chiave|principali)|in sintesi|(?:de )?(?:kernpunten|hoofdpunten)|in het kort|pontos[- ]chave|destaques|resumo",
    re.IGNORECASE,
)
_NOTICE = re.compile(r"privacy notice:", re.IGNORECASE)
"""What runs on for several sentences and is furniture still."""

_SEPARATOR = re.compile(r"\s*[|›»>/•·]\s*|\s{2,}|\t")
_TOKEN = re.compile(r"[^\s|/·•,+]+")
_BAR = re.compile(r"\s[|›»>•·]\s|\s/\s")
_END = re.compile(r"[.!?…][\"'”’)]*\Z")


def furniture_reason(line: str) -> str:
    """Return what kind of furniture a whole line is, empty for none."""
    if len(line) > MAX_FURNITURE and not _NOTICE.match(line):
        return ""
    if not _ANY_WORD.search(line):
        return "a picture or mark without words"
    bare = line.strip(" |·•-–—>»›+▼▲▾→←↑↓×✕")
    if _ANY_FURNITURE.fullmatch(bare):
        return next(reason for reason, pattern in _FURNITURE if pattern.fullmatch(bare))
    if _is_share_row(bare):
        return "a row of share buttons"
    if _RELATED_LINE.fullmatch(bare):
        return "a link to another article"
    return "a row of menu entries" if _is_menu(line) else ""


def opens_related(line: str) -> bool:
    """Tell whether a line heads a list of other articles."""
    return len(line) <= 60 and bool(_RELATED.fullmatch(line.strip(" -–—>»›+|")))


def is_key_points_heading(line: str) -> bool:
    """Tell whether a line is a heading like "Key points"."""
    bare = line.strip().strip("*_").rstrip(": ").strip()
    return len(bare) <= 40 and bool(_KEY_POINTS.fullmatch(bare))


def _is_share_row(line: str) -> bool:
    folded = line.lower()
    first = _TOKEN.search(folded)
    if first is None or first[0] not in _NETWORKS:
        return False
    tokens = _TOKEN.findall(folded)
    return (
        len(tokens) > 1 and all(t in _NETWORKS for t in tokens) and any(t in _NETWORK_NAMES for t in tokens)
    )


def _is_menu(line: str) -> bool:
    if len(_BAR.findall(line)) < 2:
        return False
    entries = [entry for entry in _SEPARATOR.split(line) if entry.strip()]
    short = all(len(entry.split()) <= 4 and not _END.search(entry) for entry in entries)
    return len(entries) >= 3 and short and not any(c.isdigit() for c in line)
