"""Works out which routes into education are open to a person, why, and what to ask next. Knows no
Streamlit."""
