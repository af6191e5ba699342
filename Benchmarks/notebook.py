"""The notebook's whole job, no step shown: read a picture, cluster its pixels, repaint it, write it.

    python notebook.py PICTURE OUTPUT
"""

import sys

import cv2
import matplotlib.pyplot  # noqa: F401 (a notebook that shows pictures imports it)
import numpy as np
from sklearn.cluster import KMeans

picture = cv2.imread(sys.argv[1])
pixels = picture.reshape(-1, 3)
model = KMeans(n_clusters=8, random_state=1).fit(pixels)
painted = model.cluster_centers_[model.labels_].astype(np.uint8).reshape(picture.shape)
cv2.imwrite(sys.argv[2], painted)
