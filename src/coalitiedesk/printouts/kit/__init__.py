"""What all printed things share: fonts, style, paper, the text gate and fitting."""
