"""`stories timeline`: how the figures that the reports of a story share developed."""

from __future__ import annotations

import shutil

from reader.cli.codes import DONE, NONE
from reader.cli.context import Context
from reader.cli.verbs.claim_page import WIDEST
from reader.model.ids import StoryId


def timeline(context: Context, story: StoryId, matter: str) -> int:
    """Print a plot for each row of the table of facts whose name holds `matter` and has figures.

    A figure on which all reports agree has a line, unless it is asked for.
    """
    from reader.export import plot
    from reader.library.developing import row_development

    library = context.library
    facts = library.fact_table(library.stories.get(story).articles)
    rows = [row for row in facts.rows if matter.casefold() in row.what.casefold()]
    found = [(row, row_development(library, row)) for row in rows]
    found = [(row, development) for row, development in found if development.points]
    if context.output.structured:
        context.output.rows(plot.shape(development, [("what", row.what)]) for row, development in found)
    elif not found:
        context.output.line("Nothing to plot: the reports share no such figure")
    width = min(WIDEST, shutil.get_terminal_size((80, 24)).columns)
    for row, development in () if context.output.structured else found:
        if development.is_steady and not matter:
            context.output.line(f"{row.what}: {development.points[0].value}, the same in all\n")
            continue
        context.output.line(f"{row.what} ≠" if row.disputed else row.what)
        for text in [*plot.lines(development, width), ""]:
            context.output.line(text)
    return DONE if found else NONE
