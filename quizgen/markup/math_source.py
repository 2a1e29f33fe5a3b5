"""The LaTeX that a formula may hold, checked before anything reads it.

A closed list: symbols of latex2mathml's table, and the commands and environments named here. That keeps macros, links,
styles and files out, and gives the message the name of what isn't known. The module never converts anything.
"""

import re
import unicodedata

MAXIMUM_LENGTH = 2_000
"""Characters in one formula."""

MAXIMUM_BRACES = 24
"""How deep braces may nest."""

_COMMANDS = frozenset(
    """
    frac dfrac tfrac cfrac binom dbinom tbinom choose over sqrt overset underset stackrel substack not
    left right middle big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm biggm Biggm
    displaystyle textstyle scriptstyle scriptscriptstyle limits begin end hline
    mathbb mathbf mathcal mathfrak mathit mathnormal mathrm mathscr mathsf mathtt boldsymbol bm rm bf it cal
    text textbf textit textnormal textrm mbox operatorname cancel bcancel xcancel boxed phantom
    quad qquad enspace thinspace thickspace negthinspace space nobreakspace hspace bmod mod pmod
    hat bar vec dot ddot dddot tilde acute grave breve check mathring widehat widetilde overline underline
    overbrace underbrace overrightarrow overleftarrow overleftrightarrow
    xrightarrow xleftarrow xleftrightarrow xrightleftharpoons xRightarrow xLeftarrow xLeftrightarrow xmapsto
    arccos arcsin arctan arctg cos cosec cosh cot coth csc ctg deg dim exp hom ker lg ln log sec sin sinh tan tanh tg
    argmax argmin det gcd inf lim liminf limsup max min sup Pr
    """.split()  # noqa: SIM905  a list of two hundred quoted words is no easier to read
)
_REFUSED_SYMBOLS = frozenset({"underbar", "overbracket", "underbracket", "overparen", "underparen", "ddddot"})
_ENVIRONMENTS = frozenset(
    "matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix cases array align* align aligned split".split()  # noqa: SIM905
)
_SINGLE_CHARACTER_COMMANDS = frozenset(" \n,;:!>|{}_%#$&\\")
_INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")
_ALLOWED_INVISIBLE = frozenset("\n\t\u200c\u200d")
_TOKEN = re.compile(r"\\(?P<command>[A-Za-z]+|.?)|(?P<sign>[{}%])", re.DOTALL)
_ENVIRONMENT = re.compile(r"\\(begin|end)\s*\{([^}]*)\}")
_NAMED_OPERATOR = re.compile(r"\\operatorname(?!\*?\s*\{[A-Za-z ]+\})")
_ALIGNED = re.compile(r"\\(begin|end)\s*\{(?:align|aligned|split)\}")
_EMPTY_LAST_CELL = re.compile(r"(?<!\\)&\s*(?=\\end\b)")
_FRAMED = re.compile(
    r"\\begin\s*\{array\}\s*\{\s*\||\\begin\s*\{array\}\s*\{[^}]*(?:\|\s*\}|\}\s*\\hline)|\\hline\s*\\end"
)


class MathError(ValueError):
    """A formula that can't be converted; the text says in plain words what is not understood."""


def check_source(latex: str) -> str:
    """Refuse a formula that no target could print, and return it in the spelling that the converter takes.

    Raises `MathError`.
    """
    if not latex.strip():
        raise MathError("the formula is empty")
    if len(latex) > MAXIMUM_LENGTH:
        raise MathError(f"the formula is longer than {MAXIMUM_LENGTH:,} characters")
    _check_characters(latex)
    _check_tokens(latex)
    _check_environments(latex)
    if _NAMED_OPERATOR.search(latex):
        raise MathError(r"\operatorname takes letters in braces, as in \operatorname{lcm}")
    # latex2mathml drops a last row that ends with an empty cell
    return _EMPTY_LAST_CELL.sub("&{}", _ALIGNED.sub(r"\\\1{align*}", latex))


def _check_characters(latex: str) -> None:
    for character in latex:
        is_invisible = unicodedata.category(character) in _INVISIBLE and character not in _ALLOWED_INVISIBLE
        if is_invisible or character in "\ufffe\uffff":
            raise MathError(f"an invisible character (U+{ord(character):04X}) can't stand in a formula")
    if "&#" in latex:
        raise MathError("'&#' has no meaning in a formula; type the character itself")


def _check_tokens(latex: str) -> None:
    """Check commands, comments and braces in one pass from left to right."""
    depth = 0
    for token in _TOKEN.finditer(latex):
        match token["sign"]:
            case "%":
                raise MathError(r"'%' begins a comment in LaTeX; write \% for a percent sign")
            case "{":
                depth += 1
            case "}":
                depth -= 1
            case _:
                _check_command(token["command"])
        if depth < 0:
            raise MathError("a '}' has no '{' before it")
        if depth > MAXIMUM_BRACES:
            raise MathError("the formula is nested too deeply")
    if depth:
        raise MathError("a '{' has no '}' after it")


def _check_command(name: str) -> None:
    if name in _COMMANDS or (name and name in _SINGLE_CHARACTER_COMMANDS):
        return
    from latex2mathml.symbols_parser import convert_symbol

    if not name:
        raise MathError("a backslash stands at the end of the formula")
    if name in _REFUSED_SYMBOLS or not name.isascii() or convert_symbol(f"\\{name}") is None:
        raise MathError(f"'\\{name}' is not a command known in formulas; for plain words write \\text{{…}}")


def _check_environments(latex: str) -> None:
    for match in _ENVIRONMENT.finditer(latex):
        if match[2] not in _ENVIRONMENTS:
            raise MathError(f"'{match[0]}' is not an environment known in formulas")
    if _FRAMED.search(latex):
        raise MathError("lines round a table are not supported in a formula, only between its rows and columns")
