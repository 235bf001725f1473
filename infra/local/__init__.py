"""Run any SAM template on one machine: an AWS emulator, and Lambda as real runtime processes."""
