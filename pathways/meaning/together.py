"""The likenesses that several models see, as one.

Models use the scale of a cosine differently: criteria picked at random are 0.2 alike to one and 0.8 to another, and
they scatter more or less. So each cosine counts by how many standard deviations of such pairs it lies from that of two
equal texts, which is one to every model. To order by the sum of these is to order by the sum of standard scores. Since
means and deviations are constants, a pair has the same score whatever else is compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    from pathways.meaning.models import Model


def together(models: Sequence[Model], cosines: Sequence[NDArray[numpy.float64]]) -> NDArray[numpy.float64]:
    """Tables of cosines as one table of likenesses, from 0 to 1.

    The scale is that of the first model: equal texts are 1, and criteria picked at random are as alike on the mean as
    they are to it. Below 0 there is no likeness, as at 0. A model by itself keeps its cosines.

    Args:
        models: The models.
        cosines: For each a table of the same size.
    """
    import numpy

    distances = numpy.sum([(1 - table) / model.deviation for model, table in zip(models, cosines, strict=True)], axis=0)
    usual = sum((1 - model.mean) / model.deviation for model in models)
    table: NDArray[numpy.float64] = 1 - distances * ((1 - models[0].mean) / usual)
    return table.clip(0, 1)
