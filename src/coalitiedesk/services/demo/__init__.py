"""A believable fictional coalition to try things out with, of any size."""

from coalitiedesk.services.demo.filling import LIMITS, DemoSize, demo_coalition, fill_demo, write_demo

__all__ = ["LIMITS", "DemoSize", "demo_coalition", "fill_demo", "write_demo"]
