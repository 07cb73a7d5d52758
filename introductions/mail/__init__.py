"""What kind of mail it is: human, bounced, automatic."""
