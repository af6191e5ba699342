print("visualiser")
