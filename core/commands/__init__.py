"""Owns the developers' and operators' commands, one file each.

`./bahi name` runs `main(arguments)` of `name.py`. The file's docstring is its help text, the first line its
summary; `SECTION` says where `./bahi help` shows it. Import the platform inside `main`, so that every command
starts quickly.
"""
