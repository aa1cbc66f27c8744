partners-add = Add a partner
