"""Money: which currency, and how pay is told without points."""

from typing import Annotated

from pydantic import Field

Currency = Annotated[str, Field(pattern="^[A-Z]{3}$")]
"""An ISO 4217 code, such as GBP."""
