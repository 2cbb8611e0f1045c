"""The reader: one small encoder with three uses (vectors, late interaction, pairs)."""

import json
import math
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn

LAYERS, WIDTH, HEADS, FEED = 6, 384, 12, 1536
POSITIONS = 192
LATE = 32
QUESTION, TEXT, CONTEXT = 40, 90, 56
"""The most tokens that are read of each; src/reader/inputs.ts has the same figures."""


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, FEED)
        self.down = nn.Linear(FEED, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask, dropout):
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        if mask is None:
            weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS), -1)
            attended = weights @ v
        else:
            attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        attended = attended.transpose(1, 2).reshape(b, t, WIDTH)
        x = self.norm1(x + F.dropout(self.out(attended), dropout, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), dropout, self.training))


class Encoder(nn.Module):
    def __init__(self, words):
        super().__init__()
        self.words = nn.Embedding(words, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.blocks = nn.ModuleList(Block() for _ in range(LAYERS))
        self.late = nn.Linear(WIDTH, LATE, bias=False)
        self.pair = nn.Linear(WIDTH, WIDTH)
        self.judge = nn.Linear(WIDTH, 2)
        self.dropout = 0.1

    def hidden(self, ids, types, mask=None):
        x = self.words(ids) + self.types(types) + self.positions.weight[: ids.shape[1]]
        x = F.dropout(self.norm(x), self.dropout, self.training)
        wide = None if mask is None else mask[:, None, None, :].bool()
        for block in self.blocks:
            x = block(x, wide, self.dropout)
        return x

    def vectors(self, hidden, pooled):
        """Unit vectors: the mean of the tokens that `pooled` marks."""
        weight = pooled.unsqueeze(-1).to(hidden.dtype)
        return F.normalize((hidden * weight).sum(1) / weight.sum(1), dim=-1)

    def tokens(self, hidden):
        return F.normalize(self.late(hidden), dim=-1)

    def pairs(self, hidden):
        """Logits that the sentence answers the question, and that the question is answered at all."""
        x = F.dropout(torch.tanh(self.pair(hidden[:, 0])), self.dropout, self.training)
        return self.judge(x)


def from_base(folder):
    """The published weights of all-MiniLM-L6-v2 in this module; the heads are new."""
    base = load_file(str(Path(folder) / "model.safetensors"))
    model = Encoder(base["embeddings.word_embeddings.weight"].shape[0])
    state = model.state_dict()

    def put(name, value):
        assert state[name].shape == value.shape, (name, state[name].shape, value.shape)
        state[name] = value

    put("words.weight", base["embeddings.word_embeddings.weight"])
    put("positions.weight", base["embeddings.position_embeddings.weight"][:POSITIONS])
    put("types.weight", base["embeddings.token_type_embeddings.weight"])
    put("norm.weight", base["embeddings.LayerNorm.weight"])
    put("norm.bias", base["embeddings.LayerNorm.bias"])
    for i in range(LAYERS):
        there = f"encoder.layer.{i}."
        for part in ("weight", "bias"):
            qkv = [base[f"{there}attention.self.{each}.{part}"] for each in ("query", "key", "value")]
            put(f"blocks.{i}.qkv.{part}", torch.cat(qkv))
            put(f"blocks.{i}.out.{part}", base[f"{there}attention.output.dense.{part}"])
            put(f"blocks.{i}.norm1.{part}", base[f"{there}attention.output.LayerNorm.{part}"])
            put(f"blocks.{i}.up.{part}", base[f"{there}intermediate.dense.{part}"])
            put(f"blocks.{i}.down.{part}", base[f"{there}output.dense.{part}"])
            put(f"blocks.{i}.norm2.{part}", base[f"{there}output.LayerNorm.{part}"])
    for part in ("weight", "bias"):
        put(f"pair.{part}", base[f"pooler.dense.{part}"])
    model.load_state_dict(state)
    return model


class Inputs:
    """Texts as token ids; src/reader/inputs.ts does the same."""

    def __init__(self, folder):
        tokenizer = Tokenizer.from_file(str(Path(folder) / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self.ids = lambda text: tokenizer.encode(text, add_special_tokens=False).ids
        self.cls, self.sep = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")

    def question(self, question):
        """ids, types, pooled"""
        ids = question[:QUESTION]
        return [self.cls, *ids, self.sep], [0] * (len(ids) + 2), [1] * (len(ids) + 2)

    def sentence(self, text, context):
        text, context = text[:TEXT], context[-CONTEXT:]
        first, second = len(text) + 2, (len(context) + 1 if context else 0)
        ids = [self.cls, *text, self.sep, *([*context, self.sep] if context else [])]
        return ids, [0] * first + [1] * second, [1] * first + [0] * second

    def pair(self, question, text, context):
        question, text, context = question[:QUESTION], text[:TEXT], context[-CONTEXT:]
        ids = [self.cls, *question, self.sep, *text, self.sep, *([*context, self.sep] if context else [])]
        types = [0] * (len(question) + 2) + [1] * (len(text) + 1) + [0] * (len(context) + 1 if context else 0)
        return ids, types, [1] * len(ids)


def batch(rows):
    """Padded tensors: ids, types, pooled, mask."""
    longest = max(len(ids) for ids, _, _ in rows)
    padded = [torch.zeros(len(rows), longest, dtype=torch.long) for _ in range(4)]
    for i, (ids, types, pooled) in enumerate(rows):
        for tensor, values in zip(padded, (ids, types, pooled, [1] * len(ids))):
            tensor[i, : len(values)] = torch.tensor(values)
    return padded


def stories(files, inputs, parts):
    """The stories of `npm run examples`, tokenised."""
    found = []
    for file in files:
        for line in open(file, encoding="utf-8"):
            story = json.loads(line)
            if story["part"] not in parts:
                continue
            for sentence in story["sentences"]:
                sentence["tokens"] = inputs.ids(sentence["text"])
                sentence["leaning"] = inputs.ids(sentence["context"])
            for question in story["questions"]:
                question["tokens"] = inputs.ids(question["question"])
            found.append(story)
    return found
