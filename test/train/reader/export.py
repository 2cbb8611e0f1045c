"""Writes the shipped file: the reader as ONNX, its matrices in 8 bits, and the vocabulary without what English does not need."""

import argparse
import hashlib
import json
import re
import tempfile
import unicodedata
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from model import from_base


def is_needed(token):
    """Whether English text, names and signs included, can hold a token."""
    if re.fullmatch(r"\[unused\d+\]", token):
        return False
    return all(ord(c) < 0x250 or unicodedata.category(c)[0] in "PSN" and ord(c) < 0x2C00 for c in token)


class Shipped(nn.Module):
    """One text or one pair a run, so that nothing is padded and a text's vector does not depend on its neighbours'."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, types, pooled):
        hidden = self.model.hidden(ids, types)
        return self.model.vectors(hidden, pooled), self.model.tokens(hidden), self.model.pairs(hidden)


def export(model, out):
    length = torch.export.Dim("length", min=3, max=190)
    ids = torch.randint(5, 1000, (1, 20))
    example = (ids, torch.zeros_like(ids), torch.ones_like(ids))
    torch.onnx.export(
        Shipped(model).eval(),
        example,
        out,
        input_names=["ids", "types", "pooled"],
        output_names=["vector", "tokens", "logits"],
        dynamic_shapes=[{1: length}] * 3,
        opset_version=20,
        dynamo=True,
        external_data=False,
    )


def without_notes(path):
    """Takes out what the exporter notes of each node: where in which file of this machine it was made."""
    model = onnx.load(str(path))
    graph = model.graph
    values = [*graph.input, *graph.output, *graph.value_info, *graph.initializer]
    for part in (model, graph, *graph.node, *values, *model.functions):
        part.doc_string = ""
        del part.metadata_props[:]
    onnx.save(model, str(path))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", required=True)
    parser.add_argument("--checkpoint", help="without one the base is written, with new heads")
    parser.add_argument("--out", required=True, help="folder for reader.onnx, tokenizer.json and model.json")
    parser.add_argument("--version", required=True, help="another one for each model: vectors on disk go by it")
    options = parser.parse_args()
    model = from_base(options.base)
    if options.checkpoint:
        model.load_state_dict(torch.load(options.checkpoint)["model"])
    tokenizer = json.loads((Path(options.base) / "tokenizer.json").read_text("utf-8"))
    vocabulary = tokenizer["model"]["vocab"]
    tokens = sorted(vocabulary, key=vocabulary.get)
    kept = [i for i, token in enumerate(tokens) if is_needed(token)]
    model.words = nn.Embedding.from_pretrained(model.words.weight.detach()[kept])
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    places = {tokens[i]: place for place, i in enumerate(kept)}
    tokenizer["model"]["vocab"] = places
    tokenizer["added_tokens"] = [{**each, "id": places[each["content"]]} for each in tokenizer["added_tokens"]]
    for each in ("truncation", "padding", "post_processor"):
        tokenizer[each] = None
    (out / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), "utf-8")
    with tempfile.TemporaryDirectory() as folder:
        whole = str(Path(folder) / "whole.onnx")
        export(model, whole)
        quantize_dynamic(
            whole,
            str(out / "reader.onnx"),
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            per_channel=True,
            reduce_range=False,
            weight_type=QuantType.QInt8,
            extra_options={"MatMulConstBOnly": True},
        )
    without_notes(out / "reader.onnx")
    written = (out / "reader.onnx").read_bytes()
    about = {
        "name": "story-bot reader",
        "version": options.version,
        "sha256": hashlib.sha256(written).hexdigest(),
        "bytes": len(written),
    }
    (out / "model.json").write_text(json.dumps(about, indent=2) + "\n", "utf-8")
    print(json.dumps({"tokens": len(kept), "bytes": len(written)}))


main()
