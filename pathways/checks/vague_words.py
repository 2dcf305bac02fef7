"""Words that make a criterion hard to evidence, each with the reason."""

from __future__ import annotations

VAGUE_WORDS = {
    "appropriate": "it leaves open who finds what fitting",
    "appropriately": "it leaves open who finds what fitting",
    "adequate": "it leaves open what is enough",
    "sufficient": "it leaves open what is enough",
    "suitable": "it leaves open for what, and who says so",
    "effective": "the effect is not named",
    "effectively": "the effect is not named",
    "efficiently": "no measure of time, cost or waste is named",
    "good": "it has no measure",
    "excellent": "it has no measure",
    "strong": "it has no measure",
    "outstanding": "it has no measure",
    "high standard": "the standard is not named",
    "high quality": "the measure of quality is not named",
    "proactive": "it names an attitude and no deed",
    "proactively": "it names an attitude and no deed",
    "flexible": "it names an attitude and no deed",
    "enthusiastic": "it names an attitude and no deed",
    "dynamic": "it names an attitude and no deed",
    "significant": "how much is not said",
    "significantly": "how much is not said",
    "substantial": "how much is not said",
    "various": "which ones is not said",
    "as required": "by whom is not said",
    "where necessary": "who decides is not said",
    "etc": "what else is meant is not said",
    "understanding of": "what the understanding lets somebody do is not said",
    "awareness of": "what the awareness lets somebody do is not said",
}
"""Phrases in lower case. A criterion that also names a deed, a number or a body may still be clear: people decide."""
