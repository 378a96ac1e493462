"""The app as Streamlit runs it: one page for each run."""

from components.delivery import streamlit_page

streamlit_page.run()
