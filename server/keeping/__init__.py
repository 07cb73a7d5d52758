"""What is stored over its life: keys, backups, export, deletion, retention."""
