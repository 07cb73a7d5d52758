"""The commands of `introkeeper`, one file each."""
