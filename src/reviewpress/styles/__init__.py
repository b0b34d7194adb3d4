"""Style sheets (YAML) in; finished, typed sheets out."""
