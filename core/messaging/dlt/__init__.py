"""The texts that a tenant registered with India's operators (DLT), and the check that a message is one of them."""
