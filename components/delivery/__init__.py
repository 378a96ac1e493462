"""How a page reaches a browser: the only modules that import Streamlit."""
