"""The second voter: a small pretrained encoder that reads each quantity in its window of whole sentences.

It knows the records of :mod:`extractor.assembly` and answers the same questions as the scorer there.
"""

from extractor.encoder.network import Encoder, load_encoder

__all__ = ["Encoder", "load_encoder"]
