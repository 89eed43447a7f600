"""Groups of buyers that look alike, found by themselves from figures and frozen as a model."""
