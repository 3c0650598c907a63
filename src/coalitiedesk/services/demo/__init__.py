"""A believable fictional coalition to try things out with, of any size."""

from coalitiedesk.services.demo.filling import demo_coalition, fill_demo

__all__ = ["demo_coalition", "fill_demo"]
